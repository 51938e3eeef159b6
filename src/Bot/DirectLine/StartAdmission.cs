using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Who may start a conversation now.</summary>
public sealed class StartAdmission(IOptions<LimitsOptions> limits, TimeProvider time)
    : Admission(time, limits.Value.StartBurst, limits.Value.StartsPerMinute, limits.Value.UnhurriedStartsPerMinute, limits.Value.SlowStart);

/// <summary>Who may try five words now. The limit over all is what makes guessing hopeless: five a second against 2^63.8 phrases.</summary>
public sealed class ReturnAdmission(IOptions<LimitsOptions> limits, TimeProvider time)
    : Admission(time, limits.Value.ReturnBurst, limits.Value.ReturnsPerMinute, limits.Value.UnhurriedReturnsPerMinute, limits.Value.SlowStart);
