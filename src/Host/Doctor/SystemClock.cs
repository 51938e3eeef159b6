using System.Runtime.InteropServices;

/// <summary>Whether the kernel believes that its clock is kept in step with others; whatever does it (timesyncd, chrony, ntpd) tells the kernel.</summary>
internal static class SystemClock
{
    /// <summary>More than the kernel's struct timex has on any machine.</summary>
    private const int TimexBytes = 512;

    private const int NotInStep = 5;

    /// <summary>Null when the kernel does not say.</summary>
    public static bool? IsInStep() => Ask(new byte[TimexBytes]) switch
    {
        < 0 => null,
        NotInStep => false,
        _ => true,
    };

    /// <summary>adjtimex with nothing to adjust only reads.</summary>
    [DllImport("libc", EntryPoint = "adjtimex")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Ask(byte[] timex);
}
