using ProtectRespect.Bot.Scripted;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Tests.Scripted;

/// <summary>What a script says next is read from the log alone.</summary>
public sealed class A_made_up_visitor
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly ScriptedVisitor Kim = new(
        "kim", TimeSpan.Zero, new Dictionary<string, string> { ["start.danger"] = "No" },
        Opens: [Line("opens:0", "can i talk to someone")],
        Answers: [Line("answers:0", "im at home") with { Hears = ["safe", "where are you"] }],
        Lines: [Line("lines:0", "hi"), Line("lines:1", "its hard to say") with { Messages = 2 }, Line("lines:2", "r u there") with { Unasked = true, After = TimeSpan.FromSeconds(40) }],
        Leaves: TimeSpan.FromSeconds(60));

    private readonly List<LogEntry> _log = [];

    [Fact]
    public void Answers_the_question_that_the_bot_asks()
    {
        Bot("start.hello-worker-here");
        Bot("start.danger");

        Assert.Equal("No", Next().Text);
        Says();
        Bot("start.danger.retry");
        Assert.Equal("No", Next().Text);
    }

    [Fact]
    public void Does_not_answer_the_same_question_for_ever()
    {
        for (var i = 0; i < 3; i++)
        {
            Bot("start.danger");
            Says();
        }

        Bot("start.danger");
        Assert.Null(Script.Next(Kim, _log));
    }

    [Fact]
    public void Writes_words_of_their_own_to_anything_else_and_then_waits()
    {
        Bot("home.young");
        Assert.Equal("can i talk to someone", Says());

        Bot("talk-to-a-person.asked");
        Assert.Null(Script.Next(Kim, _log));
    }

    [Fact]
    public void Says_nothing_to_a_practitioner_who_says_nothing()
    {
        Marker(HandoverMarkers.Accepted);

        Assert.Null(Script.Next(Kim, _log));
    }

    [Theory]
    [InlineData("Are you SAFE right now?", "im at home")]
    [InlineData("Where are you?", "im at home")]
    [InlineData("You are unsafely quiet.", "hi")]
    [InlineData("Hello", "hi")]
    public void Answers_what_a_practitioner_asks_or_goes_on(string asked, string answer)
    {
        Marker(HandoverMarkers.Accepted);
        Practitioner(asked);

        Assert.Equal(answer, Next().Text);
    }

    [Fact]
    public void Gives_each_answer_once_takes_as_many_messages_as_it_needs_writes_unasked_and_goes()
    {
        Marker(HandoverMarkers.Accepted);
        Practitioner("Are you safe?");
        Assert.Equal("im at home", Says());
        Practitioner("Are you safe?");
        Assert.Equal("hi", Says());
        Practitioner("Take your time.");
        Assert.Null(Script.Next(Kim, _log));
        Practitioner("I'm still here.");
        Assert.Equal("its hard to say", Says());
        Assert.Equal("r u there", Next().Text);
        Assert.Equal(_log[^1].At + TimeSpan.FromSeconds(40), Next().At);
        Says();

        Assert.IsType<Move.Leave>(Script.Next(Kim, _log));
        Marker(TurnMarkers.VisitorLeft);
        Assert.Null(Script.Next(Kim, _log));
    }

    [Fact]
    public void Talks_with_the_bot_again_after_a_hand_back_and_never_after_the_end()
    {
        Marker(HandoverMarkers.Accepted);
        Marker(HandoverMarkers.HandedBack);
        Bot("handed-back.hello");
        Assert.Equal("can i talk to someone", Next().Text);

        Marker(HandoverMarkers.Ended);
        Assert.Null(Script.Next(Kim, _log));
    }

    private static ScriptedLine Line(string id, string says) => new(id, says, TimeSpan.FromSeconds(5), [], 1, Unasked: false);

    private Move.Say Next() => Assert.IsType<Move.Say>(Script.Next(Kim, _log));

    private string Says()
    {
        var next = Next();
        Add(AuthorKind.Visitor, EntryKind.Message, new EntryBody { Text = next.Text }, clientId: next.Id);
        return next.Text;
    }

    private void Bot(string contentId) => Add(AuthorKind.Bot, EntryKind.Message, new EntryBody { Text = "?" }, contentId);

    private void Practitioner(string text) => Add(AuthorKind.Practitioner, EntryKind.Message, new EntryBody { Text = text });

    private void Marker(string marker) => Add(AuthorKind.System, EntryKind.Marker, new EntryBody { Marker = marker });

    private void Add(AuthorKind by, EntryKind kind, EntryBody body, string? contentId = null, string? clientId = null) => _log.Add(new LogEntry
    {
        Epoch = 1,
        Episode = 1,
        Sequence = _log.Count + 1,
        Kind = kind,
        AuthorKind = by,
        AuthorId = "x",
        ClientId = clientId,
        ContentId = contentId,
        At = Noon + TimeSpan.FromSeconds(_log.Count),
        Body = body,
    });
}
