using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>docs/live-hub.md says what the code does: every call, event, payload and field, with its type.</summary>
public sealed partial class The_contract_of_the_hub
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "live-hub.md"));

    [Fact]
    public void Names_every_call_with_its_arguments_and_its_answer()
    {
        var calls = Own(typeof(DutyHub)).Select(m => $"| `{Signature(m)}` | {Answer(m)} |").Order();

        Assert.Equal(calls, Row().Matches(Part("## Calls from a page")).Select(m => m.Value).Order());
    }

    [Fact]
    public void Names_every_event_with_its_payload()
    {
        var events = typeof(IDutyClient).GetMethods().Select(Signature).Order();

        Assert.Equal(events, Cell().Matches(Part("## Events to a page")).Select(m => m.Groups[1].Value).Order());
    }

    [Fact]
    public void Names_every_payload_with_every_field_and_its_type()
    {
        var written = Heading().Matches(Part("## Payloads")).ToDictionary(m => m.Groups["name"].Value, m => Field().Matches(m.Groups["body"].Value)
            .Select(f => $"{f.Groups["name"].Value}: {f.Groups["type"].Value}").ToList());

        var payloads = Payloads();
        Assert.Equal(payloads.Select(t => t.Name).Order(), written.Keys.Order());
        Assert.All(payloads, t => Assert.Equal(FieldsOf(t), written[t.Name]));
    }

    /// <summary>
    /// Trap 6 of the platforms: an internal note shown to a customer. No type of the visitor's wire can carry what practitioners write for each other,
    /// and the hub carries none of it either.
    /// </summary>
    [Fact]
    public void Carries_nothing_that_colleagues_write_for_each_other_and_neither_does_the_visitors_wire()
    {
        Type[] between = [typeof(Note), typeof(NoteView), typeof(SecondLookView), typeof(TransferView), typeof(TransferWords), typeof(WriteUpView), typeof(WriteUpText), typeof(ShiftLineView), typeof(Whisper), typeof(WhisperView)];

        Assert.Empty(Reached(typeof(ActivitySet)).Concat(Reached(typeof(LogEntry))).Concat(Payloads()).Intersect(between));
    }

    /// <summary>A whisper reaches the console's pages in a type of its own, and no type of the visitor's wire.</summary>
    [Fact]
    public void A_whisper_is_no_activity_and_no_entry_of_the_log()
    {
        Type[] whispers = [typeof(Whisper), typeof(WhisperView), typeof(WhispersView), typeof(WhisperLine)];

        Assert.Contains(typeof(WhisperLine), Payloads());
        Assert.Empty(Reached(typeof(ActivitySet)).Concat(Reached(typeof(LogEntry))).Concat(Reached(typeof(EntriesView))).Intersect(whispers));
        Assert.DoesNotContain(whispers, w => w.IsAssignableTo(typeof(Activity)) || w.IsAssignableTo(typeof(LogEntry)));
    }

    private static IEnumerable<MethodInfo> Own(Type hub) => hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m.GetBaseDefinition().DeclaringType == hub);

    private static string Signature(MethodInfo method) => $"{method.Name}({string.Join(", ", method.GetParameters().Select(p => $"{p.Name}: {NameOf(p.ParameterType)}"))})";

    private static string Answer(MethodInfo method) => method.ReturnType is { IsGenericType: true } task ? NameOf(task.GetGenericArguments()[0]) : "nothing";

    private static List<Type> Payloads() =>
        [.. Own(typeof(DutyHub)).Concat(typeof(IDutyClient).GetMethods())
            .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))
            .SelectMany(Reached)
            .Where(t => t.Namespace == typeof(DutyHub).Namespace)
            .Distinct()];

    /// <summary>A type and everything that can be reached by its properties.</summary>
    private static HashSet<Type> Reached(Type from)
    {
        var reached = new HashSet<Type>();
        var next = new ConcurrentQueue<Type>([from]);
        while (next.TryDequeue(out var type))
        {
            foreach (var inner in type.IsGenericType ? type.GetGenericArguments() : [])
            {
                next.Enqueue(inner);
            }

            if (type.Assembly.GetName().Name!.StartsWith("ProtectRespect", StringComparison.Ordinal) && reached.Add(type))
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    next.Enqueue(property.PropertyType);
                }
            }
        }

        return reached;
    }

    private static List<string> FieldsOf(Type payload) =>
        [.. payload.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => $"{JsonNamingPolicy.CamelCase.ConvertName(p.Name)}: {NameOf(p.PropertyType)}{(IsNullable(p) ? " or null" : "")}")];

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null || Nullability.Create(property).ReadState is NullabilityState.Nullable;

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? NameOf(inner)
        : type == typeof(string) ? "string"
        : type == typeof(long) || type == typeof(int) ? "number"
        : type == typeof(bool) ? "boolean"
        : type.IsGenericType ? $"{NameOf(type.GetGenericArguments()[0])}[]"
        : type.Name;

    private static string Part(string heading)
    {
        var from = Page.IndexOf(heading, StringComparison.Ordinal);
        var to = Page.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return to < 0 ? Page[from..] : Page[from..to];
    }

    [GeneratedRegex(@"^\| `[^`]+\)` \| [^|]+ \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `([^`]+\))` \|", RegexOptions.Multiline)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^### `(?<name>\w+)`\n(?<body>.*?)(?=^### |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<type>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Field();
}
