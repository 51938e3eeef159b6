using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>With a small dialog of its own, so that the words of the real one may change.</summary>
public sealed class An_enquiry(An_enquiry.House house) : IClassFixture<An_enquiry.House>
{
    private const string Flow = """
        dialog: enquiry-of-a-test
        for: professionals
        owner: test
        reviewBy: 2030-01-01
        steps:
          need: { set: { enquiry.need: training, enquiry.role: Teacher } }
          organisation: { ask: text, say: { en: "Which school?" }, into: enquiry.organisation }
          name: { ask: name, say: { en: "What name?" }, into: enquiry.name }
          email: { ask: email, say: { en: "What address?" }, into: enquiry.email }
          words: { ask: text, say: { en: "What do you need?" }, into: enquiry.need-words }
          send: { requestEnquiry: true }
          sent: { say: { en: "Sent. It is {enquiry.reference}, by {enquiry.reply-by}." } }
          onwards: { end: everything }
        """;

    [Fact]
    public async Task Is_on_the_list_with_the_day_by_which_it_is_answered()
    {
        var code = await Asked("Canary School");

        var list = await house.Grace.Get("/enquiries");

        var line = list.Document.QuerySelectorAll("main li").Single(li => li.TextContent.Contains(code, StringComparison.Ordinal)).TextContent;
        Assert.Contains("Training", line, StringComparison.Ordinal);
        Assert.Contains("reply by", line, StringComparison.Ordinal);
        Assert.Contains("To answer", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Overdue", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", list.Text, StringComparison.Ordinal);
        Assert.NotEqual("0", (await house.Grace.Get("/")).Document.QuerySelector("[data-part=enquiries-open]")!.TextContent);
    }

    [Fact]
    public async Task Is_taken_and_answered_and_the_answer_stays_with_it()
    {
        var page = await house.Grace.PageOf("/enquiries", await Asked("Hill School"));
        var opened = (await house.Grace.Get(page)).Text;
        Assert.Contains("Hill School", opened, StringComparison.Ordinal);
        Assert.Contains("lee@example.org", opened, StringComparison.Ordinal);
        Assert.Contains("“a session for staff”", opened, StringComparison.Ordinal);

        await house.Grace.Submit(page, $"{page}?handler=Take");
        Assert.Equal("Enter what you answered.", (await house.Grace.Submit(page, $"{page}?handler=Answer", ("note", " "))).Refusal);
        await house.Grace.Submit(page, $"{page}?handler=Answer", ("note", "Booked for 3 February"));

        Assert.Contains("Booked for 3 February", (await house.Grace.Get(page)).Text, StringComparison.Ordinal);
        Assert.Null((await house.Grace.Get("/enquiries")).Document.QuerySelector($"section[aria-labelledby=open] a[href='{page}']"));
    }

    [Fact]
    public async Task Is_closed_with_a_reason_when_it_is_not_for_us()
    {
        var page = await house.Grace.PageOf("/enquiries", await Asked("Mill School"));
        await house.Grace.Submit(page, $"{page}?handler=Take");

        await house.Grace.Submit(page, $"{page}?handler=Close", ("outcome", "NotForUs"), ("note", ""));

        Assert.Contains("Closed: not for us, Grace", (await house.Grace.Get(page)).Text, StringComparison.Ordinal);
    }

    private async Task<string> Asked(string school)
    {
        using var visitor = await Visitor.Arrives(house.Host.PublicUrl);
        return CallsAndEnquiries.CodeIn(await visitor.SaysAll("stop", "ask by a test", school, "Lee", "lee@example.org", "a session for staff"));
    }

    /// <summary>The program with a copy of the content that also holds the dialog above.</summary>
    public sealed class House : IAsyncLifetime
    {
        private readonly string _dialogs = Directory.CreateTempSubdirectory("protect-dialogs-").FullName;

        public RunningHost Host { get; private set; } = null!;

        public ConsoleClient Grace { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var real = Path.Combine(Repository.Root, "dialogs");
            foreach (var file in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_dialogs, Path.GetRelativePath(real, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            await File.WriteAllTextAsync(Path.Combine(_dialogs, "flows/enquiry-of-a-test.yaml"), Flow);
            await File.WriteAllTextAsync(
                Path.Combine(_dialogs, "examples/enquiry-of-a-test.yaml"), "examples: [{ example: Of a test, covers: [enquiry-of-a-test], talk: [{ visitor: ask by a test }] }]");
            await File.AppendAllTextAsync(Path.Combine(_dialogs, "interruptions.yaml"), "\n  of-a-test: { begin: enquiry-of-a-test, says: [ask by a test] }\n");
            Host = await RunningHost.Start(new RunningHostOptions { Environment = new Dictionary<string, string> { ["Dialogs__Folder"] = _dialogs } });
            Grace = new ConsoleClient(Host.ConsoleUrl);
            await Grace.Submit(await DutySite.SetUpLink(Host), "/setup", ("WorkName", "Grace"), ("Email", "grace@example.org"), ("Password", DutySite.Password));
        }

        public async Task DisposeAsync()
        {
            Grace.Dispose();
            await Host.DisposeAsync();
            Directory.Delete(_dialogs, recursive: true);
        }
    }
}
