using Microsoft.EntityFrameworkCore;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Tests.Turns;

public sealed class A_callback_ends_while_it_is_changed
{
    private const string Code = "K7QXM-2RD4T";

    [Fact]
    public async Task The_turn_is_run_again_and_the_visitor_hears_the_truth()
    {
        var bot = new Cancels();
        await using var house = await TurnHouse.Open(bot);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CallbackRequest { Name = "Kit", Audience = Audience.YoungPerson, Number = "+447700900456", Windows = [new SafeWindow(now, now.AddHours(1))], WhenInTheirWords = "now" };
        var key = await house.Store.Vault.NewKey(CancellationToken.None);
        await house.Store.Writer.Commit(session => CallbackRequests.Add(session, null, key, Code, request), CancellationToken.None);
        // Between the bot's answer and its commit a practitioner reaches them.
        bot.Meanwhile = () => house.Store.Writer.Commit(
            session => session.Db.Callbacks.ExecuteUpdate(set => set.SetProperty(c => c.State, CallbackState.Done).SetProperty(c => c.Version, c => c.Version + 1)),
            CancellationToken.None);
        var conversation = await house.Begins();

        await house.Says(conversation, "cancel it");

        Assert.Equal(["V: cancel it", "B: it is over"], (await house.Transcript(conversation)).TakeLast(2));
    }

    /// <summary>Cancels the callback as long as the house says that it is open.</summary>
    private sealed class Cancels : IBot
    {
        public Func<Task>? Meanwhile { get; set; }

        public async Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
        {
            if (input.Kind is TurnInputKind.Started)
            {
                return BotThat.Says(state, "hello");
            }

            if (!facts.Callbacks.TryGetValue(Code, out var known))
            {
                return BotThat.Says(state, "not known yet") with { Wants = Code };
            }

            if (known is null)
            {
                return BotThat.Says(state, "it is over");
            }

            var meanwhile = Meanwhile;
            Meanwhile = null;
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            return BotThat.Says(state, "cancelled", new ChangeCallback(Code, new CallbackChange.Cancel()));
        }
    }
}
