using System.Globalization;
using ProtectRespect.Core.Content;

/// <summary>A conversation in the terminal: buttons have numbers, anything else is what a visitor writes. An empty line leaves.</summary>
internal sealed class Preview(IContentCatalogue catalogue, RehearsalSettings settings, TextReader from, TextWriter to)
{
    private readonly List<string> _said = [];

    public async Task Play()
    {
        var talk = await Show();
        while (await Ask() is { Length: > 0 } text)
        {
            _said.Add(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= talk.Buttons.Count
                ? talk.Buttons[number - 1]
                : text);
            talk = await Show();
        }
    }

    /// <summary>Plays all of it again and shows what is new.</summary>
    private async Task<RehearsedTalk> Show()
    {
        var talk = catalogue.Rehearse(settings, _said);
        var turn = talk.Turns[^1];
        foreach (var bubble in turn.Bubbles)
        {
            await to.WriteLineAsync($"  {bubble.Text}    ({bubble.ContentId})");
            foreach (var help in bubble.Help)
            {
                await to.WriteLineAsync($"    [{help}]");
            }
        }

        foreach (var happens in turn.Happens)
        {
            await to.WriteLineAsync($"  * {happens}");
        }

        for (var i = 0; i < talk.Buttons.Count; i++)
        {
            await to.WriteLineAsync($"    {i + 1}  {talk.Buttons[i]}");
        }

        return talk;
    }

    private async Task<string?> Ask()
    {
        await to.WriteAsync("> ");
        await to.FlushAsync();
        return (await from.ReadLineAsync())?.Trim();
    }
}
