using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.History;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.History;

public sealed class Somebody_searches
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_lead_finds_words_whatever_their_case_and_a_bot_that_said_them_is_not_found()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        var told = await room.Store.Begin("Do you know Marlowe Road?");
        var said = await room.Store.Begin();
        await room.Store.Say(said, "he waits in marlowe road after school");

        var found = await Find(room, lead, new HistoryQuestion { Words = "Road Marlowe" });
        Assert.Equal([said.Id], found.Rows.Select(r => r.Id));
        Assert.Null(found.Older);
        Assert.DoesNotContain((await Find(room, lead, new HistoryQuestion { Words = "marlowe street" })).Rows, r => r.Id == told.Id);
    }

    [Fact]
    public async Task A_practitioner_finds_what_they_have_held_and_nothing_else()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var (held, handover) = await room.VisitorWaits();
        await room.VisitorWaits();
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now);

        Assert.Equal([held.Id], (await Find(room, sam, new HistoryQuestion())).Rows.Select(r => r.Id));
        Assert.Equal("Sam", (await Find(room, sam, new HistoryQuestion { Practitioner = sam })).Rows.Single().Practitioner);
    }

    [Fact]
    public async Task It_is_found_by_reference_level_and_day()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        var (high, _) = await room.VisitorWaits(level: SafeguardingLevel.High);
        room.Clock.Advance(TimeSpan.FromDays(2));
        var (calm, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);

        Assert.Equal([high.Id], (await Find(room, lead, new HistoryQuestion { Level = SafeguardingLevel.High })).Rows.Select(r => r.Id));
        Assert.Equal([calm.Id], (await Find(room, lead, new HistoryQuestion { Reference = calm.Id[..8] })).Rows.Select(r => r.Id));
        Assert.Equal([calm.Id], (await Find(room, lead, new HistoryQuestion { From = room.Clock.GetUtcNow().AddDays(-1) })).Rows.Select(r => r.Id));
        Assert.Equal([high.Id], (await Find(room, lead, new HistoryQuestion { Until = room.Clock.GetUtcNow().AddDays(-1) })).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task A_page_is_full_at_its_size_and_the_older_ones_follow_without_a_gap()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        var all = new List<string>();
        for (var i = 0; i < (2 * HistoryReader.PageSize) + 3; i++)
        {
            var one = await room.Store.Begin();
            await room.Store.Say(one, "hello there");
            all.Add(one.Id);
        }

        foreach (var question in new[] { new HistoryQuestion(), new HistoryQuestion { Words = "hello" } })
        {
            var seen = new List<string>();
            HistoryCursor? older = null;
            do
            {
                var page = (await room.Get<HistoryReader>().Find(lead, question, older, Now)).Value!;
                seen.AddRange(page.Rows.Select(r => r.Id));
                older = page.Older;
            }
            while (older is not null);

            Assert.Equal(all.Order(), seen.Order());
        }
    }

    [Fact]
    public async Task What_was_asked_is_recorded_and_its_words_are_sealed()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        await Find(room, lead, new HistoryQuestion { Words = "kirsty" });

        Assert.Contains(room.Audit(), a => a.Action == AuditActions.HistorySearched && a.ActorId == lead);
        Assert.Equal(("Lee", "words: kirsty"), (await room.Get<HistoryReader>().Lately(1, Now)).Select(s => (s.By, s.Question)).Single());
        var files = Directory.GetFiles(Path.Combine(room.Store.Folder, "db"));
        Assert.All(files, f => Assert.DoesNotContain("kirsty", ReadShared(f), StringComparison.Ordinal));
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static async Task<HistoryPage> Find(TestDutyRoom room, string who, HistoryQuestion question) =>
        (await room.Get<HistoryReader>().Find(who, question, older: null, Now)).Value!;
}
