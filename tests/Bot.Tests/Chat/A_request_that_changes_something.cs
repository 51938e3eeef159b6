using ProtectRespect.Bot.Chat;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class A_request_that_changes_something
{
    private static readonly Uri Own = new("https://help.example.org/");

    [Theory]
    [InlineData("same-origin", null)]
    [InlineData("same-origin", "null")]
    [InlineData(null, "https://help.example.org")]
    [InlineData("", "https://HELP.example.org")]
    [InlineData(null, null, "https://help.example.org/?lang=cy")]
    [InlineData("", "", "https://HELP.example.org")]
    public void Is_taken_from_our_own_page(string? fetchSite, string? origin, string? referer = null) => Assert.True(SameOrigin.Allows(fetchSite, origin, referer, Own));

    [Theory]
    [InlineData("cross-site", "https://help.example.org")]
    [InlineData("same-site", "https://help.example.org")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    [InlineData(null, "null")]
    [InlineData(null, "https://help.example.org.evil.example")]
    [InlineData(null, "http://help.example.org")]
    [InlineData(null, "https://help.example.org:8443")]
    [InlineData("cross-site", null, "https://help.example.org/")]
    [InlineData(null, "null", "https://help.example.org/")]
    [InlineData(null, null, "https://help.example.org.evil.example/")]
    [InlineData(null, null, "http://help.example.org/")]
    [InlineData(null, null, "https://evil.example/https://help.example.org/")]
    [InlineData(null, null, "https://help.example.org@evil.example/")]
    [InlineData(null, null, "/")]
    public void Is_refused_from_anywhere_else(string? fetchSite, string? origin, string? referer = null) => Assert.False(SameOrigin.Allows(fetchSite, origin, referer, Own));
}
