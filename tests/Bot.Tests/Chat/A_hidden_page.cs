using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class A_hidden_page
{
    private static readonly LogEntry Greeting = Said(1, AuthorKind.Bot, "Can anyone see your screen?", "start.screen");
    private static readonly LogEntry Yes = Said(2, AuthorKind.Visitor, "Yes");
    private static readonly LogEntry Word = Said(3, AuthorKind.Bot, "Write: purple umbrella", "start.screen-word-once");
    private static readonly LogEntry Next = Said(4, AuthorKind.Bot, "Who are you?", "start.who");
    private static readonly LogEntry Hidden = Marked(5, "page.hidden");

    [Fact]
    public void Is_hidden_until_it_is_brought_back_and_hidden_again_by_the_next_marker()
    {
        LogEntry[] log = [Greeting, Yes, Word, Next, Hidden];

        Assert.True(ChatView.Of(log).IsHidden);
        Assert.False(ChatView.Of(log, shownThrough: 5).IsHidden);
        Assert.True(ChatView.Of([.. log, Said(6, AuthorKind.Visitor, "x"), Marked(7, "page.hidden")], shownThrough: 5).IsHidden);
        Assert.False(ChatView.Of([Greeting, Yes, Marked(3, "handover.requested")]).IsHidden);
    }

    [Fact]
    public void Shows_what_is_said_once_until_the_next_message_of_the_visitor()
    {
        LogEntry[] log = [Greeting, Yes, Word, Said(4, AuthorKind.Bot, "and this", "start.screen-word-once/2"), Said(5, AuthorKind.Practitioner, "Hello")];

        Assert.Equal(["Can anyone see your screen?", "Yes", "Write: purple umbrella", "and this", "Hello"], Texts(ChatView.Of(log)));
        Assert.Equal(["Can anyone see your screen?", "Yes", "Hello", "ok"], Texts(ChatView.Of([.. log, Said(6, AuthorKind.Visitor, "ok")])));
    }

    [Fact]
    public void Never_shows_the_message_that_was_the_safe_word()
    {
        LogEntry[] log =
        [
            Greeting, Yes, Said(3, AuthorKind.Visitor, "purple umbrella"), Said(4, AuthorKind.Bot, "In danger?"), Marked(5, "message.hidden"), Hidden with { Sequence = 6 },
            Said(7, AuthorKind.Visitor, "still here"),
        ];

        Assert.Equal(["Can anyone see your screen?", "Yes", "In danger?", "still here"], Texts(ChatView.Of(log)));
    }

    [Fact]
    public void Goes_on_at_the_answer_to_a_message_that_is_not_shown()
    {
        var view = ChatView.Of([Greeting, Yes, Said(3, AuthorKind.Bot, "Old"), Said(4, AuthorKind.Visitor, "purple umbrella"), Said(5, AuthorKind.Bot, "New"), Marked(6, "message.hidden")]);

        Assert.Equal(["New"], view.Latest!.Paragraphs);
    }

    [Fact]
    public void Goes_on_at_the_last_message_of_the_visitor()
    {
        Assert.Equal(["Yes"], ChatView.Of([Greeting, Yes, Word, Next]).Latest!.Paragraphs);
        Assert.Equal(Greeting.Body.Text, Assert.Single(ChatView.Of([Greeting]).Latest!.Paragraphs));
        Assert.Null(ChatView.Of([]).Latest);
    }

    [Theory]
    [InlineData(0, null, "help=a.b.c~0~")]
    [InlineData(12, "xyz", "help=a.b.c~12~xyz")]
    public void Is_remembered_as_brought_back_in_the_one_cookie(long shownThrough, string? formAnswer, string cookie)
    {
        var answer = new DefaultHttpContext();
        new PlainCookie("a.b.c", shownThrough, formAnswer).Write(answer);
        var next = new DefaultHttpContext();
        next.Request.Headers.Cookie = cookie;

        Assert.StartsWith(cookie + ";", Uri.UnescapeDataString(answer.Response.Headers.SetCookie.ToString()), StringComparison.Ordinal);
        Assert.Equal(new PlainCookie("a.b.c", shownThrough, formAnswer), PlainCookie.Read(next));
    }

    [Theory]
    [InlineData("help=a.b.c~")]
    [InlineData("help=a.b.c~x")]
    [InlineData("help=a.b.c~-1")]
    [InlineData("")]
    public void Is_not_brought_back_by_a_cookie_that_says_something_else(string cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie;

        Assert.Equal(0, PlainCookie.Read(http).ShownThrough);
    }

    private static IEnumerable<string> Texts(ChatView view) => view.Bubbles.Select(b => string.Join(' ', b.Paragraphs));

    private static LogEntry Marked(long sequence, string name) => Entry(sequence, EntryKind.Marker, AuthorKind.System, null, new EntryBody { Marker = name });

    private static LogEntry Said(long sequence, AuthorKind author, string text, string? contentId = null) =>
        Entry(sequence, EntryKind.Message, author, contentId, new EntryBody { Text = text });

    private static LogEntry Entry(long sequence, EntryKind kind, AuthorKind author, string? contentId, EntryBody body) => new()
    {
        Epoch = 1,
        Episode = 1,
        Sequence = sequence,
        Kind = kind,
        AuthorKind = author,
        AuthorId = "x",
        At = DateTimeOffset.UnixEpoch,
        ContentId = contentId,
        Body = body,
    };
}
