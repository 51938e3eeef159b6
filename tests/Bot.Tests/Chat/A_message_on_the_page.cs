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
        var bubble = Bubble.Of(Entry.Said("hello", author, 1));

        Assert.Equal((kind, name), (bubble.Kind, bubble.Name));
    }

    [Fact]
    public void Offers_the_answers_of_the_very_last_message()
    {
        var asked = Entry.Said("Well?", AuthorKind.Bot, 1, Choose, Call);

        Assert.Equal([Choose], ChatView.Of([asked]).Choices);
        Assert.Empty(ChatView.Of([asked, Entry.Said("yes", AuthorKind.Visitor, 2)]).Choices);
    }

    [Fact]
    public void Is_the_same_greeting_only_with_the_same_words()
    {
        Assert.Equal(Bubble.KeyOf("greeting", "A worker is here now."), Bubble.KeyOf("greeting", "A worker is here now."));
        Assert.NotEqual(Bubble.KeyOf("greeting", "A worker is here now."), Bubble.KeyOf("greeting", "No worker is here."));
    }

    [Theory]
    [InlineData("outside/1", "bot other")]
    [InlineData("home.young", "bot")]
    public void A_message_of_a_bot_that_is_not_ours_says_so(string contentId, string kind) =>
        Assert.Equal(kind, Bubble.Of(Entry.Said("x") with { ContentId = contentId }).Kind);
}
