namespace ProtectRespect.Bot.Tests.House;

/// <summary>A rule of the house: nothing may break it, and whatever does is named whole.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> broken)
    {
        var list = broken.Distinct().ToList();
        Assert.True(list.Count == 0, "Broken here:\n" + string.Join('\n', list));
    }
}
