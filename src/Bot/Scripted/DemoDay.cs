using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Referrals;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Bot.Scripted;

/// <summary>
/// The story of the demo, up to the moment in which somebody looks: two boys write at night and nobody is there; in the morning a school's lead
/// talks with Amina, who opens a referral; one visitor says nothing; a father waits to be called; the boys are back and with Joe; a girl
/// waits. All of it goes through the services that real people use. Told once, into an empty folder.
/// </summary>
internal sealed class DemoDay(
    DemoTalk talk, StoryClock clock, MadeUpPeople people, DutyRoom duty, Referrals referrals, WritingUp writeUps, WriteUpReader toWriteUp, IWriter writer, IKeyVault vault)
{
    /// <summary>The whole story reaches back so far.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(9);

    public async Task Tell(CancellationToken ct)
    {
        var (amina, joe) = (await people.IdOf(MadeUpPeople.Amina, ct), await people.IdOf(MadeUpPeople.Joe, ct));
        await Night(ct);
        await School(amina, ct);
        await Silent(joe, ct);
        await Father(ct);
        await Boys(joe, ct);
        await Girl(joe, ct);
        clock.GoToPresent();
    }

    private DateTimeOffset Ago(TimeSpan ago) => clock.Present - ago;

    /// <summary>Nobody is on duty. They ask for a person, wait a little, and go: dropped, and so to be followed up.</summary>
    private async Task Night(CancellationToken ct)
    {
        var boys = await talk.Begin("prank", "boys", Ago(Length), ct);
        await talk.Leaves(boys, TimeSpan.FromMinutes(4), ct);
    }

    /// <summary>A conversation with a claim, an end, a write-up and a referral that waits for a decision.</summary>
    private async Task School(string amina, CancellationToken ct)
    {
        clock.GoTo(Ago(TimeSpan.FromHours(3)));
        await duty.GoOn(amina, ct);
        var school = await talk.Begin("school", "lead", Ago(TimeSpan.FromHours(3)), ct);
        var handover = await talk.Claim(school, amina, ct);
        await talk.Says(school, amina, "Hello, I'm Amina, I work here. Take your time: what worries you most?", ct);
        await talk.Says(school, amina, "Tell me what you have seen this week.", ct);
        await talk.Says(school, amina, "You were right to raise it. Small signs together often matter more than one big one. What did he say, in his own words?", ct);
        await talk.Says(school, amina, "Do his parents know?", ct);
        await talk.Says(school, amina, "Is he safe today?", ct);
        await talk.Says(school, amina, "Please call children's social care before three; you need not be sure. We can open a referral to us as well.", ct);
        var opened = (await referrals.Open(school, new ReferralFields(), amina, ct)).Must();
        (await referrals.Receive(opened.Id, amina, opened.Version, await FieldsOf(school, ct), ct)).Must();
        await talk.Sees(school, amina, ct);
        await talk.End(handover, amina, new Ending(SafeguardingLevel.Concern, "She calls children's social care now, and we have a referral."), ct);
        await WriteUp(school, amina, new WriteUpText(
            HandoverOutcome.ReferralOpened,
            "A boy of 13: new phone, lifts in a car nobody knows, missing lessons, a burn on his hand.",
            "Picked up at the corner at three. Protects: a school that notices, a mother who does not know all of it yet.",
            "Call children's social care before three; speak with his mother.",
            "The referral waits for a decision. The school writes to us."), ct);
        await duty.GoOff(amina, knowing: true, ct);
    }

    private async Task Silent(string joe, CancellationToken ct)
    {
        clock.GoTo(Ago(TimeSpan.FromMinutes(100)));
        await duty.GoOn(joe, ct);
        var silent = await talk.Begin("silent", "silent", Ago(TimeSpan.FromMinutes(100)), ct);
        var handover = await talk.Claim(silent, joe, ct);
        await talk.Says(silent, joe, "Hi, I'm Joe. You don't have to know how to start. I'm here, take your time.", ct);
        await talk.Says(silent, joe, "You can come back at any time. Nobody will ask why you were quiet.", ct);
        await talk.End(handover, joe, new Ending(SafeguardingLevel.Concern, "They stopped writing."), ct);
        await WriteUp(silent, joe, new WriteUpText(HandoverOutcome.Silent), ct);
    }

    /// <summary>His callback is safe now, and due in ten minutes.</summary>
    private async Task Father(CancellationToken ct)
    {
        clock.GoTo(Ago(TimeSpan.FromMinutes(50)));
        var key = await vault.NewKey(ct);
        await writer.Commit(
            session =>
            {
                CallbackRequests.Add(session, conversationKey: null, key, Reference.New(), new CallbackRequest
                {
                    Name = "Dave",
                    Audience = Audience.ParentOrCarer,
                    // Kept free by Ofcom for drama.
                    Number = "+447700900123",
                    WhosePhone = PhoneOwner.Theirs,
                    Windows = [new SafeWindow(Ago(TimeSpan.FromMinutes(20)), clock.Present + TimeSpan.FromMinutes(10))],
                    WhenInTheirWords = "in the next half hour, before my daughter is home",
                    MayCall = SafeAnswer.Yes,
                    MayLeaveMessage = SafeAnswer.No,
                    IfSomeoneElseAnswers = "wrong number",
                    Needs = "I have found messages from a grown man on her phone",
                    Consented = true,
                });
            }, ct);
    }

    private async Task Boys(string joe, CancellationToken ct)
    {
        clock.GoTo(Ago(TimeSpan.FromMinutes(12)));
        await duty.Heartbeat(joe, ct);
        var boys = await talk.Begin("prank", "boys", Ago(TimeSpan.FromMinutes(12)), ct);
        await talk.Claim(boys, joe, ct);
        await talk.Says(boys, joe, "Hi, I'm Joe. I'm a person.", ct);
        await talk.Says(boys, joe, "That sounds cold. Good to have you both here.", ct);
        await talk.Says(boys, joe, "No harm done. If anything is ever not a joke, I'm still here.", ct);
    }

    private async Task Girl(string joe, CancellationToken ct)
    {
        clock.GoTo(Ago(TimeSpan.FromMinutes(4)));
        await duty.Heartbeat(joe, ct);
        await talk.Begin("pictures", "girl", Ago(TimeSpan.FromMinutes(4)), ct);
    }

    private async Task<ReferralFields> FieldsOf(Conversation school, CancellationToken ct)
    {
        var log = await talk.Log(school, ct);
        ReferralField Words(string part)
        {
            var said = log.First(e => e.AuthorKind is AuthorKind.Visitor && e.Body.Text!.Contains(part, StringComparison.Ordinal));
            return new ReferralField(said.Body.Text!, said.Sequence);
        }

        return new ReferralFields
        {
            YoungPersonName = new ReferralField("Not given; the school knows"),
            AgeBand = new ReferralField("13, year 9"),
            Referrer = Words("safeguarding lead"),
            NatureOfConcern = Words("new phone"),
            HowItArose = Words("He said"),
            Whereabouts = Words("in school until three"),
            ParentsKnow = Words("Mum works nights"),
            UrgentAction = new ReferralField("The school calls children's social care before three."),
            WhoHasBeenTold = new ReferralField("Children's social care, by the school"),
        };
    }

    private async Task WriteUp(Conversation conversation, string practitioner, WriteUpText text, CancellationToken ct)
    {
        var owed = (await toWriteUp.Of(conversation, ct)).Single();
        (await writeUps.Finish(owed.Id, practitioner, text, ct)).Must();
    }
}
