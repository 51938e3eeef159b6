using System.Net;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.DirectLine;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Keeping_within_the_limits
{
    [Fact]
    public void In_no_stretch_of_time_more_pass_than_the_burst_and_what_has_come_back() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 600], Gen.Int[0, 20_000].Array[1, 200]).Sample((burst, perMinute, pauses) =>
        {
            var time = new FakeTimeProvider();
            var gate = new FloodGate<string>(time, burst, perMinute);
            var elapsed = TimeSpan.Zero;
            var passed = 0;
            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause));
                elapsed += TimeSpan.FromMilliseconds(pause);
                if (gate.Hold("one") is null)
                {
                    passed++;
                }
            }

            return passed <= burst + (elapsed.TotalMinutes * perMinute) + 0.001;
        });

    [Fact]
    public void Who_waits_as_told_may_pass() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 600]).Sample((burst, perMinute) =>
        {
            var time = new FakeTimeProvider();
            var gate = new FloodGate<string>(time, burst, perMinute);
            while (gate.Hold("one") is null)
            {
            }

            time.Advance(gate.Hold("one")!.Value + TimeSpan.FromMilliseconds(1));
            return gate.Hold("one") is null && gate.Hold("other") is null;
        });

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.200", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.9", true)]
    [InlineData("2001:db8:1:200::1", "2001:db8:1:2ff::9", true)]
    [InlineData("192.0.2.7", "192.0.3.7", false)]
    public async Task Of_an_address_only_its_neighbourhood_is_known_and_the_address_is_gone(string one, string other, bool same)
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        app.UseAddressPrivacy();
        List<AddressBucket> buckets = [];
        app.Run(context =>
        {
            Assert.Null(context.Connection.RemoteIpAddress);
            buckets.Add(context.AddressBucket());
            return Task.CompletedTask;
        });
        var pipeline = app.Build();
        foreach (var address in (string[])[one, other])
        {
            var context = new DefaultHttpContext();
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            await pipeline(context);
        }

        // Two neighbourhoods share a bucket once in 65,536 runs, on purpose.
        Assert.Equal(same, buckets[0] == buckets[1]);
    }

    [Theory]
    [InlineData("DirectLine:Secret", "short")]
    [InlineData("DirectLine:TrustedOrigins:0", "help.example.org")]
    [InlineData("DirectLine:TrustedOrigins:0", "https://help.example.org/page")]
    [InlineData("Limits:TextLength", "0")]
    [InlineData("Limits:SlowStart", "00:00:03")]
    public async Task A_setting_that_makes_no_sense_refuses_the_start(string key, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineServer.Run((key, value)));

    [Theory]
    [InlineData("DirectLine:Secrets")]
    [InlineData("Limits:TextLenght")]
    public async Task An_unknown_setting_refuses_the_start(string key) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => DirectLineServer.Run((key, "1")));
}
