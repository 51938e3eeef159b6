using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.DirectLine;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class A_visitor_token : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keys").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private readonly FileTokenKeys keys;
    private readonly TokenService tokens;

    public A_visitor_token()
    {
        keys = new FileTokenKeys(folder, time);
        tokens = new TokenService(keys, time);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Says_what_was_put_in()
    {
        var valid = Assert.IsType<TokenCheck.Valid>(await tokens.Check(tokens.Issue("conv", "dl_u", 3).Token));

        Assert.Equal(new VisitorToken("conv", "dl_u", 3, time.GetUtcNow(), time.GetUtcNow().AddMinutes(30)), valid.Token);
    }

    [Fact]
    public async Task Is_valid_to_the_last_second_and_expired_on_the_next()
    {
        var token = tokens.Issue("conv", "dl_u", 1).Token;
        time.Advance(TimeSpan.FromSeconds(1799));
        Assert.IsType<TokenCheck.Valid>(await tokens.Check(token));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<TokenCheck.Expired>(await tokens.Check(token));
    }

    [Fact]
    public async Task With_any_bit_changed_is_not_ours()
    {
        var token = Encoding.ASCII.GetBytes(tokens.Issue("conv", "dl_u", 1).Token);
        for (var place = 0; place < token.Length; place++)
        {
            var changed = (byte[])token.Clone();
            changed[place] ^= 4;
            Assert.IsType<TokenCheck.Invalid>(await tokens.Check(Encoding.ASCII.GetString(changed)));
        }
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS384","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT","kid":"KID"}""")]
    [InlineData("""{"alg":"HS256","typ":"at+jwt","kid":"KID"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"another"}""")]
    public async Task Signed_in_another_way_with_the_right_key_is_not_ours(string header) =>
        Assert.IsType<TokenCheck.Invalid>(await tokens.Check(Forge(header, Payload())));

    [Fact]
    public async Task The_forger_of_these_tests_can_make_a_good_one() =>
        Assert.IsType<TokenCheck.Valid>(await tokens.Check(Forge("""{"alg":"HS256","typ":"JWT","kid":"KID"}""", Payload())));

    [Theory]
    [InlineData("\"iss\":\"protect-and-respect\"", "\"iss\":\"someone\"")]
    [InlineData("\"aud\":\"directline\"", "\"aud\":\"stream\"")]
    [InlineData("\"conv\":\"c\",", "")]
    [InlineData("\"rev\":1,", "")]
    [InlineData("\"exp\":", "\"exq\":")]
    [InlineData("\"iat\":", "\"iau\":")]
    public async Task Without_a_claim_that_counts_is_not_ours(string claim, string instead) =>
        Assert.IsType<TokenCheck.Invalid>(await tokens.Check(Forge("""{"alg":"HS256","typ":"JWT","kid":"KID"}""", Payload().Replace(claim, instead, StringComparison.Ordinal))));

    [Fact]
    public async Task Of_the_previous_key_is_valid_and_of_the_one_before_not()
    {
        var token = tokens.Issue("conv", "dl_u", 1).Token;
        keys.Rotate();
        Assert.IsType<TokenCheck.Valid>(await tokens.Check(token));
        keys.Rotate();
        Assert.IsType<TokenCheck.Invalid>(await tokens.Check(token));
    }

    [Fact]
    public async Task Outlives_a_restart()
    {
        var token = tokens.Issue("conv", "dl_u", 1).Token;

        Assert.IsType<TokenCheck.Valid>(await new TokenService(new FileTokenKeys(folder, time), time).Check(token));
    }

    [Fact]
    public void Keys_are_for_their_owner_only_and_replaced_after_a_week()
    {
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var first = keys.Current.Id;
        Assert.Equal(first, new FileTokenKeys(folder, time).Current.Id);
        time.Advance(TimeSpan.FromDays(8));
        var later = new FileTokenKeys(folder, time);

        Assert.NotEqual(first, later.Current.Id);
        Assert.NotNull(later.Find(first));
    }

    private string Payload()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return $$"""{"iss":"protect-and-respect","aud":"directline","conv":"c","rev":1,"user":"dl_u","iat":{{now}},"exp":{{now + 60}},"jti":"j"}""";
    }

    private string Forge(string header, string payload)
    {
        var text = $"{Encode(header.Replace("KID", keys.Current.Id, StringComparison.Ordinal))}.{Encode(payload)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = header.Contains("HS384", StringComparison.Ordinal) ? HMACSHA384.HashData(keys.Current.Secret, bytes)
            : header.Contains("HS512", StringComparison.Ordinal) ? HMACSHA512.HashData(keys.Current.Secret, bytes)
            : header.Contains("none", StringComparison.Ordinal) ? []
            : HMACSHA256.HashData(keys.Current.Secret, bytes);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
