using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Shifts;

/// <summary>Somebody who said that they come back, or for whom an answer lies ready.</summary>
/// <param name="Id">Of the record that says so.</param>
public sealed record ExpectedBack(string Id, string ConversationId, Audience Audience, DateTimeOffset At);

/// <summary>Who is expected back. Whatever lets visitors return implements it; the shift handover asks every implementation that there is.</summary>
public interface IExpectedBack
{
    /// <summary>Those who are expected until <paramref name="until"/>, in any order.</summary>
    Task<IReadOnlyList<ExpectedBack>> Until(DateTimeOffset until, CancellationToken ct);
}
