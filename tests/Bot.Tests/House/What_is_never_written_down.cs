using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.DirectLine;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>Addresses are dropped, logs carry no words of people, and the only numbers to call are those of the directory.</summary>
public partial class What_is_never_written_down
{
    private static readonly Type[] Countable =
    [
        typeof(int), typeof(long), typeof(double), typeof(bool), typeof(TimeSpan), typeof(DateTimeOffset),
    ];

    /// <summary>Text that a log line may carry: ids, and what failed (a type, a worker of ours, a fault of the content).</summary>
    [GeneratedRegex("(Id|^failure|^worker|^fault)$")]
    private static partial Regex HarmlessText { get; }

    [GeneratedRegex(@"(?<![\w.-])(?:\+44[ -]?(?:\(0\))?|0)(?:[ -]?\d){9,10}(?![\w-])|(?<!\d)0800[ -]?1111(?!\d)|(?<!\d)116[ -]?\d{3}(?!\d)")]
    private static partial Regex PhoneNumber { get; }

    /// <summary>Numbers that the regulator keeps free for drama.</summary>
    [GeneratedRegex("^(?:07700900|01632960|08081570|0306999|02079460|0289649|02920180|01914980|0(?:11[3-8]|121|131|141|151|161)4960)")]
    private static partial Regex DramaNumber { get; }

    [Fact]
    public void The_address_of_a_visitor_is_read_in_one_place_only()
    {
        var readers = Parts.Users(Parts.Types, member => member.DeclaringType == typeof(ConnectionInfo) && member.Name.EndsWith("RemoteIpAddress", StringComparison.Ordinal));

        Assert.Equal([typeof(AddressPrivacy)], readers.Select(r => r.Type).Distinct());
    }

    [Fact]
    public void No_code_looks_for_an_address_in_a_header() =>
        Assert.DoesNotContain(
            SourceTree.Code("src/"),
            file => file.Text.Contains("X-Forwarded-For", StringComparison.OrdinalIgnoreCase) || file.Text.Contains("UseForwardedHeaders", StringComparison.Ordinal));

    [Fact]
    public void Logs_carry_ids_counts_and_durations_only()
    {
        var methods = Parts.Types
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .ToList();
        var broken =
            from method in methods
            from parameter in method.GetParameters()
            where !Harmless(parameter)
            select $"{method.DeclaringType!.FullName}.{method.Name}: {parameter.Name}";

        Assert.NotEmpty(methods);
        Rule.Holds(broken);
    }

    [Fact]
    public void Only_source_generated_messages_are_logged()
    {
        var broken = Parts.Users(Parts.Types, member => member.DeclaringType == typeof(LoggerExtensions) && member.Name.StartsWith("Log", StringComparison.Ordinal));

        Rule.Holds(broken.Select(b => $"{b.Type.FullName} uses {b.Member.Name}"));
    }

    [Fact]
    public void Numbers_to_call_are_in_the_directory_of_services_only()
    {
        var broken =
            from file in SourceTree.Files
            // The table of numbers holds those that must be refused: emergency numbers, helplines, numbers that cost extra.
            where file.Path is not ("dialogs/services.yaml" or "tests/data/recognition/phone.jsonl") && !file.Path.EndsWith("lock.json", StringComparison.Ordinal)
            from Match match in PhoneNumber.Matches(file.Text)
            let digits = new string([.. match.Value.Replace("+44", "0", StringComparison.Ordinal).Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit)])
            where !DramaNumber.IsMatch(digits)
            select $"{file}: {match.Value}";

        Rule.Holds(broken);
    }

    private static bool Harmless(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return typeof(ILogger).IsAssignableFrom(type)
            || typeof(Exception).IsAssignableFrom(type)
            || type.IsEnum
            || Countable.Contains(type)
            || (type == typeof(string) && HarmlessText.IsMatch(parameter.Name!));
    }
}
