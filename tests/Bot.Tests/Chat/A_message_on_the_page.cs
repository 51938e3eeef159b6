using ProtectRespect.Bot.Chat;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class A_message_on_the_page
{
    private static readonly CardAction Call = new() { Type = "call", Title = "A helpline", Value = "tel:08081570192" };
    private static readonly CardAction Read = new() { Type = "openUrl", Title = "Read", Value = "https://www.childline.org.uk/" };
    private static readonly CardAction Choose = new() { Type = "imBack", Title = "Yes", Value = "yes" };

    [Fact]
    public void Breaks_into_paragraphs_at_blank_lines() =>
        Assert.Equal(["One\ntwo", "Three"], Bubble.Of(Bubble.Bot, "Helper", "One\ntwo\n\n\nThree\n", []).Paragraphs);

    [Fact]
    public void Links_to_telephone_numbers_and_secure_pages_only()
    {
        CardAction[] wrong =
        [
            Call with { Value = "javascript:alert(1)" },
            Read with { Value = "http://example.org" },
            Read with { Value = "javascript:alert(1)" },
            Choose,
        ];

        Assert.Equal([Call, Read], Bubble.Of(Bubble.Bot, "Helper", "x", [.. wrong, Call, Read]).Links);
    }

    [Theory]
    [InlineData(AuthorKind.Visitor, Bubble.You, "You")]
    [InlineData(AuthorKind.Bot, Bubble.Bot, "Sam")]
    [InlineData(AuthorKind.Practitioner, Bubble.Worker, "Sam")]
    [InlineData(AuthorKind.System, Bubble.Notice, "")]
    public void Says_who_speaks(AuthorKind author, string kind, string name)
    {
        var bubble = Bubble.Of(Said(1, author, "hello"));

        Assert.Equal((kind, name), (bubble.Kind, bubble.Name));
    }

    [Fact]
    public void Offers_the_answers_of_the_very_last_message()
    {
        var asked = Said(1, AuthorKind.Bot, "Well?", Choose, Call);

        Assert.Equal([Choose], ChatView.Of([asked]).Choices);
        Assert.Empty(ChatView.Of([asked, Said(2, AuthorKind.Visitor, "yes")]).Choices);
    }

    [Fact]
    public void Is_the_same_greeting_only_with_the_same_words()
    {
        Assert.Equal(Bubble.KeyOf("greeting", "A worker is here now."), Bubble.KeyOf("greeting", "A worker is here now."));
        Assert.NotEqual(Bubble.KeyOf("greeting", "A worker is here now."), Bubble.KeyOf("greeting", "No worker is here."));
    }

    private static LogEntry Said(long sequence, AuthorKind author, string text, params CardAction[] actions) => new()
    {
        Epoch = 1,
        Episode = 1,
        Sequence = sequence,
        Kind = EntryKind.Message,
        AuthorKind = author,
        AuthorId = "x",
        At = DateTimeOffset.UnixEpoch,
        Body = new EntryBody { Text = text, AuthorName = "Sam", Actions = actions },
    };

    [Theory]
    [InlineData("outside/1", "bot other")]
    [InlineData("home.young", "bot")]
    public void A_message_of_a_bot_that_is_not_ours_says_so(string contentId, string kind) => Assert.Equal(kind, Bubble.Of(new LogEntry
    {
        Epoch = 1,
        Episode = 1,
        Sequence = 1,
        Kind = EntryKind.Message,
        AuthorKind = AuthorKind.Bot,
        AuthorId = "bot",
        At = DateTimeOffset.UnixEpoch,
        ContentId = contentId,
        Body = new EntryBody { Text = "x" },
    }).Kind);
}
