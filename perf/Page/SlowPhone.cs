using Microsoft.Playwright;

namespace ProtectRespect.Perf.Page;

/// <summary>How a phone is slow: its processor, and the network of the browser's own presets.</summary>
/// <param name="LatencyMs">Added to each request.</param>
/// <param name="BytesPerSecond">0 = as fast as it goes.</param>
internal sealed record SlowPhone(string Name, int CpuRate, int LatencyMs, int BytesPerSecond)
{
    public static readonly SlowPhone[] All =
    [
        new("as it is", 1, 0, 0),
        new("CPU 4x", 4, 0, 0),
        new("CPU 4x, Fast 3G", 4, 562, 180_000),
        new("CPU 4x, Slow 3G", 4, 2000, 50_000),
    ];

    public async Task<ICDPSession> Slow(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = CpuRate });
        if (BytesPerSecond > 0)
        {
            await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = LatencyMs,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond,
            });
        }

        return session;
    }
}
