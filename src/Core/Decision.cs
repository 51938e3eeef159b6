using System.Diagnostics.CodeAnalysis;

namespace ProtectRespect.Core;

/// <summary>Why something cannot be done, as an answer and not as a fault.</summary>
/// <param name="Code">A stable name for code and tests, for example <c>already-accepted</c>.</param>
/// <param name="Words">What the person who asked reads: what is so, and what they can do.</param>
public sealed record Refusal(string Code, string Words);

/// <summary>What a decision gives: the new value, or the reason why not. Always exactly one of the two.</summary>
public sealed record Decision<T>
    where T : class
{
    private Decision(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Made => Value is not null;

    /// <summary>The same refusal, or what the value becomes.</summary>
    public Decision<T> Then(Func<T, Decision<T>> next) => Made ? next(Value) : this;

    public static implicit operator Decision<T>(T value) => new(value, null);

    public static implicit operator Decision<T>(Refusal refusal) => new(null, refusal);
}
