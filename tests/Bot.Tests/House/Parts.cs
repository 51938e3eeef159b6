using System.Reflection;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>The compiled parts of the house.</summary>
internal static class Parts
{
    public static Assembly Core { get; } = typeof(ConversationLog).Assembly;
    public static Assembly Bot { get; } = Assembly.Load("ProtectRespect.Bot");
    public static Assembly DutyConsole { get; } = Assembly.Load("ProtectRespect.DutyConsole");
    public static Assembly Host { get; } = Assembly.Load("ProtectRespect.Host");

    public static IReadOnlyList<Assembly> All { get; } = [Core, Bot, DutyConsole, Host];

    public static IEnumerable<Type> Types => All.SelectMany(a => a.GetTypes());

    public static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    /// <summary>Who uses members that <paramref name="wanted"/> picks, as "type uses member".</summary>
    public static IEnumerable<(Type Type, MemberInfo Member)> Users(IEnumerable<Type> types, Func<MemberInfo, bool> wanted) =>
        from type in types
        from member in Il.Uses(type)
        where wanted(member)
        select (Il.Written(type), member);
}
