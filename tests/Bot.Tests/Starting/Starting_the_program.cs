using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Starting;

/// <summary>The real program refuses what would harm, in plain words, and without a trace in the terminal.</summary>
public sealed class Starting_the_program : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("protect-start-").FullName;

    [Fact]
    public async Task For_real_people_is_refused_while_they_could_not_read_who_runs_it()
    {
        var (code, said) = await Run(new Dictionary<string, string> { ["Site__Operator"] = "The Test Trust", ["Site__Tracing"] = " " });

        Assert.Equal(1, code);
        Assert.Contains(
            "Still empty: Site:OperatorCheck, Site:PrivacyContact, Site:LawfulBasis, Site:KeptChats, Site:KeptConcerns, Site:Tracing, Site:Complaints.", said, StringComparison.Ordinal);
        Assert.Contains("./run --demo", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is for a practice system only", "--at", "2026-11-28T23:40")]
    [InlineData("listens on this computer only", "--demo", "--public-url", "http://0.0.0.0:0")]
    [InlineData("cannot be listened on", "--public-url", "https://help.example.org")]
    public async Task Is_refused(string why, params string[] words)
    {
        var (code, said) = await Run(RunningHostOptions.Organisation, words);

        Assert.Equal(1, code);
        Assert.Contains("Not started: ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_answered_with_the_help()
    {
        var (code, said) = await Run(RunningHostOptions.Organisation, "--demmo");

        Assert.Equal(2, code);
        Assert.Contains("--demmo is not known.", said, StringComparison.Ordinal);
        Assert.Contains("./run --demo", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private Task<(int Code, string Said)> Run(IReadOnlyDictionary<string, string> settings, params string[] words) => HostVerb.Run(settings, [.. words, "--data", _data]);
}
