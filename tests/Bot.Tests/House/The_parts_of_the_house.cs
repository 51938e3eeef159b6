using System.Reflection;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>Who may know whom. Most of it is a compile error; the rest is kept here.</summary>
public class The_parts_of_the_house
{
    /// <summary>Identity's tables live in the one context; the package that maps them carries the web's name, and no web.</summary>
    private const string IdentityTables = "Microsoft.AspNetCore.Identity.EntityFrameworkCore";

    private static readonly string[] Impure = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "System.Net", "System.Data", "ProtectRespect.Core.Storage", "ProtectRespect.Bot.DirectLine"];

    private static readonly Type[] OwnClock = [typeof(TimeProvider), typeof(System.Diagnostics.Stopwatch), typeof(Random)];

    private static readonly string[] Drivers = ["Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql", "StackExchange.Redis"];

    [Fact]
    public void The_core_knows_no_web() =>
        Assert.DoesNotContain(Parts.References(Parts.Core), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) && name != IdentityTables);

    [Fact]
    public void The_visitors_side_and_the_practitioners_side_never_meet()
    {
        Assert.DoesNotContain("ProtectRespect.DutyConsole", Parts.References(Parts.Bot));
        Assert.DoesNotContain("ProtectRespect.Bot", Parts.References(Parts.DutyConsole));
    }

    [Fact]
    public void Nothing_knows_the_host() =>
        Assert.All([Parts.Core, Parts.Bot, Parts.DutyConsole], part => Assert.DoesNotContain("ProtectRespect.Host", Parts.References(part)));

    [Fact]
    public void Only_training_knows_the_library_that_trains()
    {
        Assert.All(Parts.All, part => Assert.DoesNotContain(Parts.References(part), name => name.StartsWith("Microsoft.ML", StringComparison.Ordinal)));

        var users = Parts.Users(Parts.Types, member => member.DeclaringType?.Assembly.GetName().Name is "ProtectRespect.Training").Select(u => u.Type.Name).Distinct();
        Assert.Equal(["DialogsTrainCommand"], users);
    }

    [Fact]
    public void Dialogs_are_pure()
    {
        var dialogs = Parts.Bot.GetTypes().Where(t => t.Namespace?.StartsWith("ProtectRespect.Bot.Dialogs", StringComparison.Ordinal) is true).ToList();
        var broken =
            from type in dialogs
            from used in Il.Uses(type).Select(m => m as Type ?? m.DeclaringType).OfType<Type>().Concat(Il.Shape(type))
            where Impure.Any(name => used.Namespace?.StartsWith(name, StringComparison.Ordinal) is true) || OwnClock.Contains(used)
            select $"{Il.Written(type).FullName} uses {used.FullName}";

        Assert.NotEmpty(dialogs);
        Rule.Holds(broken);
    }

    [Fact]
    public void Database_drivers_stay_in_their_folders()
    {
        var broken =
            from file in SourceTree.Code("src/")
            where !file.Path.StartsWith("src/Core/Storage/Sqlite/", StringComparison.Ordinal) && !file.Path.StartsWith("src/Core/Storage/Postgres/", StringComparison.Ordinal)
                && !file.Path.StartsWith("src/Core/Signals/Redis/", StringComparison.Ordinal)
            from driver in Drivers
            where file.Text.Contains(driver, StringComparison.Ordinal)
            select $"{file} names {driver}";

        Rule.Holds(broken);
    }

    [Fact]
    public void Only_the_log_makes_entries_of_the_log()
    {
        var makers = Parts.Users(Parts.Types, member => member is ConstructorInfo made && made.DeclaringType == typeof(LogAppend)).Select(u => u.Type).Distinct();

        Assert.Equal([typeof(ConversationLog), typeof(LogAppend)], makers.OrderBy(t => t.Name));
    }

    [Fact]
    public void Only_an_append_of_the_log_writes_its_rows()
    {
        var writers = Parts.Users(Parts.Types, member => member.DeclaringType == typeof(ILogStatements) && member.Name == nameof(ILogStatements.Insert)).Select(u => u.Type).Distinct();

        Assert.Equal([typeof(LogAppend)], writers);
    }

    [Fact]
    public void Only_the_host_speaks_to_the_terminal()
    {
        var speakers = Parts.Users([.. Parts.Core.GetTypes(), .. Parts.Bot.GetTypes(), .. Parts.DutyConsole.GetTypes()], member => member.DeclaringType == typeof(Console));

        Rule.Holds(speakers.Select(s => $"{s.Type.FullName} uses {s.Member.Name}"));
    }
}
