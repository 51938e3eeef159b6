using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_cannot_send_pictures(VisitorSite site)
{
    private const string Put = """
        ([kind, words]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(4000)], 'me.jpg', { type: 'image/jpeg' }));
          if (words !== '') { data.setData('text/plain', words); }
          const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
          return document.querySelector(kind === 'paste' ? '#say' : 'main').dispatchEvent(event);
        }
        """;

    [Theory]
    [InlineData("paste")]
    [InlineData("drop")]
    public async Task And_is_told_so_kindly_and_where_to_turn_and_nothing_leaves_the_browser(string way)
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Box.FillAsync("half a sentence");
        var before = visitor.Requests.Count;

        var taken = await visitor.Page.EvaluateAsync<bool>(Put, new[] { way, "" });

        Assert.False(taken, "the browser would have done something with the file");
        await Expect(visitor.Bot.Last).ToContainTextAsync("Pictures and files cannot be sent here, to keep you safe.");
        await Expect(visitor.Bot.Last.GetByRole(AriaRole.Link, new() { Name = "Report Remove" })).ToHaveAttributeAsync("href", "https://www.childline.org.uk/remove");
        await Expect(visitor.Page.Locator("#announcer")).ToContainTextAsync("Report Remove");
        await Expect(visitor.Box).ToHaveValueAsync("half a sentence");
        Assert.DoesNotContain(visitor.Requests.Skip(before), r => r.Url.Contains("upload", StringComparison.Ordinal) || r.PostDataBuffer?.Length > 1000);
    }

    [Fact]
    public async Task But_words_that_were_copied_with_a_picture_are_words()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var said = await visitor.Bot.CountAsync();

        Assert.True(await visitor.Page.EvaluateAsync<bool>(Put, new[] { "paste", "some words" }));

        Assert.Equal(said, await visitor.Bot.CountAsync());
    }

    [Fact]
    public async Task And_a_file_over_the_page_is_not_opened_in_place_of_the_chat()
    {
        await using var visitor = await (await site.Visitor()).Opens();

        Assert.False(await visitor.Page.EvaluateAsync<bool>(Put, new[] { "dragover", "" }));
    }

    [Fact]
    public async Task And_an_address_in_a_message_is_neither_fetched_nor_shown_as_a_link()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        var address = $"{site.Elsewhere}picture.jpg";

        await visitor.Says(address);
        await visitor.IsAnswered(address);

        Assert.Equal(0, await visitor.Own.Locator("a, img").CountAsync());
        Assert.DoesNotContain(visitor.Requests, r => r.Url.StartsWith(site.Elsewhere.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task And_words_that_were_not_sent_never_leave_the_browser()
    {
        await using var visitor = await (await site.Visitor()).Opens();
        await visitor.Says("hello");
        await visitor.IsAnswered("hello");

        // Slowly: that somebody writes is told every few seconds, and what is told then is looked at too.
        await visitor.Page.RunAndWaitForRequestAsync(
            () => visitor.Box.PressSequentiallyAsync("he told me not to tell", new() { Delay = 200 }), r => r.PostData?.Contains("typing", StringComparison.Ordinal) == true);
        await visitor.Page.EvaluateAsync("window.dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))");
        await visitor.Box.FillAsync("");
        await visitor.Says("fine");
        await visitor.IsAnswered("fine");
        await visitor.Exits();
        await Expect(visitor.Page).ToHaveURLAsync(site.Neutral);

        Assert.DoesNotContain(visitor.Requests, r => (r.Url + r.PostData).Contains("told", StringComparison.Ordinal));
    }
}
