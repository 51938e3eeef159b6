using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// Stands before the bot on somebody else's channel, which keeps a copy that we cannot delete: the visitor is told so and asked whether they
/// are an adult. A young person hears the truth, and gets our own chat and the telephone numbers instead; danger now is answered whoever
/// writes, and a person is called. On our own chat it does nothing.
/// </summary>
internal sealed class AdultsOnly(IBot inner, HouseWords words, DialogLibrary dialogs, IOptions<SiteOptions> site) : IBot
{
    private const string Adult = "adult";
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>What may stand beside the one number in a message that is nothing but an age.</summary>
    private static readonly HashSet<string> AroundAnAge = new(["i", "im", "am", "years", "yrs", "old", "yo", "yes", "no"], StringComparer.Ordinal);

    public TimeSpan Slower => inner.Slower;

    public OpenQuestion? Asks(DialogState state) => inner.Asks(state);

    public Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct) =>
        state.Channel is { } channel ? Admit(channel, state, input, facts, ct) : inner.Answer(state, input, facts, ct);

    private async Task<TurnResult> Admit(string channel, DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
    {
        var known = state.Answers.GetValueOrDefault(Adult)?.Value;
        if (known == Yes)
        {
            return Watch(channel, await inner.Answer(state, input, facts, ct), facts);
        }

        var said = input.Kind is TurnInputKind.Message or TurnInputKind.Returned ? input.Text ?? "" : "";
        var answer = known ?? Read(said, words.Choices(HouseWords.ChannelAdult));
        if (answer == Yes && facts.Assessment.Level is not SafeguardingLevel.Immediate)
        {
            return Watch(channel, await inner.Answer(Kept(state, Yes, input), new TurnInput(TurnInputKind.Started, null, 0), facts, ct), facts);
        }

        return answer == No ? Refuse(channel, Kept(state, No, input), facts, input.Kind) : Ask(channel, state, input.Kind, facts);
    }

    /// <summary>Whoever turns out to be a young person after all is told the same.</summary>
    private TurnResult Watch(string channel, TurnResult result, TurnFacts facts) =>
        result.State.Answers.GetValueOrDefault("who")?.Value == "young-person"
            ? Refuse(channel, Kept(result.State, No, new TurnInput(TurnInputKind.Message, "", 0)), facts, TurnInputKind.Message)
            : result with { Effects = [.. result.Effects.Select(effect => effect is RequestHandover asked ? new RequestHandover(On(channel, asked.Card)) : effect)] };

    private TurnResult Ask(string channel, DialogState state, TurnInputKind kind, TurnFacts facts) => new(
        [
            .. kind is TurnInputKind.Started ? [words.Reply(HouseWords.ChannelNotice, channel, [])] : Danger(channel, facts),
            .. kind is TurnInputKind.Reminder ? Array.Empty<Reply>() : [words.Reply(HouseWords.ChannelAdult, channel, [])],
        ],
        state,
        Calls(channel, facts, kind));

    private TurnResult Refuse(string channel, DialogState state, TurnFacts facts, TurnInputKind kind) => new(
        kind is TurnInputKind.Reminder ? [] : [.. Danger(channel, facts), words.Reply(HouseWords.ChannelYoung, channel, [OurChat, .. Calls("childline"), .. Calls("emergency")])],
        state,
        Calls(channel, facts, kind));

    private IEnumerable<Reply> Danger(string channel, TurnFacts facts) =>
        facts.Assessment.Level is SafeguardingLevel.Immediate ? [words.Reply(HouseWords.ChannelDanger, channel, [.. Calls("emergency"), OurChat])] : [];

    /// <summary>Danger now, or silence after something serious: a person must look, and decides what to do.</summary>
    private static IReadOnlyList<Effect> Calls(string channel, TurnFacts facts, TurnInputKind kind) =>
        facts.Assessment.Level is SafeguardingLevel.Immediate || kind is TurnInputKind.Reminder
            ? [new RequestHandover(On(channel, new HandoverCard { Reason = "Wrote something serious on another channel, where young people are not taken." }))]
            : [];

    private static HandoverCard On(string channel, HandoverCard card) =>
        card with { Lines = [new CardLine(CardLabels.Channel, $"{channel}, which keeps its own copy", 0), .. card.Lines] };

    private static DialogState Kept(DialogState state, string answer, TurnInput input) =>
        state with { Answers = state.Answers.SetItem(Adult, new Answer(answer, input.Text ?? "", input.Sequence)) };

    /// <summary>Only the button, a plain yes or no, or a message that is nothing but an age.</summary>
    private static string? Read(string text, IReadOnlyList<string> choices)
    {
        var tokens = Tokens.Of(text);
        return tokens.AsSpan().SequenceEqual(Tokens.Of(choices[0])) ? Yes
            : tokens.AsSpan().SequenceEqual(Tokens.Of(choices[1])) ? No
            : AgeReader.Read(tokens) is AgeAnswer.Found { Years: var years } && tokens.Count(t => !AroundAnAge.Contains(t)) == 1 ? years >= 18 ? Yes : No
            : YesNoMatcher.Read(tokens) switch
            {
                YesNo.Yes => Yes,
                YesNo.No => No,
                _ => null,
            };
    }

    private CardAction OurChat => new() { Type = "openUrl", Title = "Our own chat", Value = site.Value.PublicUrl };

    private IEnumerable<CardAction> Calls(string service) => dialogs.Current.Services.Confirmed([service]).SelectMany(s => s.Actions).Where(a => a.Type is "call");
}
