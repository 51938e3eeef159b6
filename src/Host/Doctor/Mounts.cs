/// <summary>Which disk a path lies on, by what the kernel says is mounted where.</summary>
internal static class Mounts
{
    public const string OfThisProcess = "/proc/self/mountinfo";

    /// <param name="mountinfo">The lines of <see cref="OfThisProcess"/>: device and mount point are their third and fifth words.</param>
    /// <param name="path">Without links.</param>
    /// <returns>The device as major:minor; empty when nothing is mounted above the path.</returns>
    public static string DiskOf(string mountinfo, string path) => mountinfo
        .Split('\n')
        .Select(line => line.Split(' '))
        .Where(words => words.Length > 5)
        .Select(words => (Device: words[2], Point: words[4].Replace("\\040", " ", StringComparison.Ordinal)))
        .Where(mount => (path + '/').StartsWith(mount.Point.TrimEnd('/') + '/', StringComparison.Ordinal))
        // What was mounted last hides what was mounted at the same point before.
        .Aggregate((Device: "", Point: ""), (best, mount) => mount.Point.Length >= best.Point.Length ? mount : best)
        .Device;
}
