using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ProtectRespect.Bot.Chat;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class The_form_of_a_page_without_script
{
    [Fact]
    public void Sends_what_is_in_the_box_and_empties_it()
    {
        var form = Form(("text", "  hello\r\nthere  "));

        Assert.Equal("hello\nthere", form.Message);
        Assert.Equal("", form.DraftAfter);
    }

    [Fact]
    public void Sends_the_answer_that_was_pressed_and_keeps_the_draft()
    {
        var form = Form(("text", "half a sent"), ("choice", "I'm not safe"));

        Assert.Equal("I'm not safe", form.Message);
        Assert.Equal("half a sent", form.DraftAfter);
    }

    [Fact]
    public void Says_nothing_when_it_only_looks_for_new_messages()
    {
        var form = Form(("text", "half a sent"), ("check", "1"));

        Assert.Null(form.Message);
        Assert.Equal("half a sent", form.DraftAfter);
    }

    [Fact]
    public void Says_nothing_when_it_only_brings_a_hidden_page_back()
    {
        var form = Form(("text", "half a sent"), ("back", "1"));

        Assert.True(form.BringsBack);
        Assert.Null(form.Message);
        Assert.Equal("half a sent", form.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Says_nothing_when_nothing_was_written(string text) => Assert.Null(Form(("text", text)).Message);

    [Fact]
    public void Keeps_its_id_so_that_a_reload_is_not_a_second_message() => Assert.Equal("abc", Form(("id", "abc"), ("text", "x")).Id);

    [Fact]
    public void Gets_an_id_of_its_own_when_it_came_without() => Assert.NotEqual(Form(("text", "x")).Id, Form(("text", "x")).Id);

    private static PlainForm Form(params (string Name, string Value)[] fields) =>
        PlainForm.Of(new FormCollection(fields.ToDictionary(f => f.Name, f => new StringValues(f.Value))));
}
