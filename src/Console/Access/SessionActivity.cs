using System.Collections.Concurrent;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// When each session last did something. An idle session ends after 15 minutes, and any after eight hours; on duty with the console open neither
/// does, however long the night. Kept in memory: a restart gives everybody 15 minutes more and signs nobody out.
/// </summary>
internal sealed class SessionActivity(TimeProvider clock)
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How long the cookie lives. <see cref="SessionCheck"/> decides much earlier; no night ends with a cookie.</summary>
    public static readonly TimeSpan CookieLife = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastSeen = new(StringComparer.Ordinal);

    /// <summary>The person did something.</summary>
    public void Touch(string session) => _lastSeen[session] = clock.GetUtcNow();

    public bool IsIdle(string session) => clock.GetUtcNow() - _lastSeen.GetOrAdd(session, clock.GetUtcNow()) > IdleLimit;

    public bool IsTooOld(DateTimeOffset since) => clock.GetUtcNow() - since > Longest;

    public void Forget(string session) => _lastSeen.TryRemove(session, out _);
}
