using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Helped;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// One turn is one transaction: the visitor's words, the bot's replies, the new dialog state and the records of its effects are
/// written together, guarded by the head as it was read. A bot that fails costs its answer, never the words.
/// </summary>
internal sealed partial class TurnRunner(
    IConversationReader reader, ConversationLog log, IWriter writer, IKeyVault vault, ConversationGate gate,
    BotTurn bot, MessageAssessor assessor, OfferTurn offers, TurnPlanner planner, HouseWords house, IOptions<TurnOptions> options, TimeProvider clock, ILogger<TurnRunner> logger) : ITurns
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    public async Task<StartedConversation> Start(StartRequest request, CancellationToken ct)
    {
        if (await reader.Find(request.ConversationId, ct) is { } existing)
        {
            return new StartedConversation(existing, Created: false);
        }

        var key = await vault.NewKey(ct);
        var now = clock.GetUtcNow();
        var head = new Conversation
        {
            Id = request.ConversationId,
            UserId = request.UserId ?? "",
            KeyId = key.Id,
            StartedAt = now,
            LastEntryAt = now,
            ChangedAt = now,
        };
        var state = DialogState.Empty with { Channel = request.ForeignChannel };
        var heard = await bot.Answer(head, state, [new TurnInput(TurnInputKind.Started, null, 0)], ct);
        var plan = heard.Answer is { } answer
            ? await planner.Plan(head, head, key, said: null, answer, heard, ct)
            : new TurnPlan(log.Prepare(head, key, house.Say(HouseWords.BotFailed)).Also(after => after with
            {
                SealedDialogState = key.SealJson(state, DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id)),
            }), []);
        var created = await writer.Commit(plan.TryWriteNew, ct);
        return created is not null
            ? new StartedConversation(created, Created: true)
            : new StartedConversation((await reader.Find(request.ConversationId, ct))!, Created: false);
    }

    public async Task<Received> Receive(Conversation conversation, VisitorMessage message, CancellationToken ct)
    {
        try
        {
            using var turn = await gate.Enter(conversation.Id, ct);
            while (true)
            {
                var head = await Head(conversation.Id, ct);
                if (message.ClientId is { } clientId && await reader.FindByClientId(head, AuthorKind.Visitor, clientId, ct) is { } earlier)
                {
                    return earlier.Body.Text == message.Text
                        ? new Received.Stored(ActivityId.Of(head.Id, earlier.Epoch, earlier.Sequence))
                        : new Received.TextDiffers();
                }

                var said = TurnEntries.OfVisitor(head, message);
                if (await Write(head, said, () => Plan(head, said, message.Text, ct), ct) is { } written)
                {
                    var row = written.Rows.First(r => r.AuthorKind is AuthorKind.Visitor);
                    return new Received.Stored(ActivityId.Of(head.Id, row.Epoch, row.Sequence));
                }
            }
        }
        catch (StoreUnavailableException)
        {
            return new Received.StoreUnavailable(RetryAfter);
        }
    }

    /// <summary>Runs the turn that a conversation owes (a crash or a failed bot left it), or the input of a timer.</summary>
    public async Task Catch(string conversationId, TurnInput? timer, CancellationToken ct)
    {
        using var turn = await gate.Enter(conversationId, ct);
        while (true)
        {
            var head = await Head(conversationId, ct);
            var owes = head.AnsweredThrough < head.LastVisitorSequence;
            if ((!owes && timer is null) || !ConversationFlow.BotMaySpeak(head.State) || (timer is not null && head.State is ConversationState.Ended))
            {
                return;
            }

            if (await Write(head, said: null, async () => await PlanInputs(head, said: null, await Owed(head, ct), timer, ct), ct) is not null)
            {
                return;
            }
        }
    }

    public Task AskForPerson(Conversation conversation, CancellationToken ct) =>
        Catch(conversation.Id, new TurnInput(TurnInputKind.PersonAsked, null, 0), ct);

    public async Task Leave(Conversation conversation, CancellationToken ct)
    {
        var key = await vault.Open(conversation.KeyId, ct);
        await writer.Commit(
            session =>
            {
                var head = session.Log.FindByKey(conversation.Key)!;
                var next = head.State switch
                {
                    ConversationState.WithPractitioner or ConversationState.Waiting => HandoverRequests.Leave(session, head) ? head.State : ConversationState.Ended,
                    ConversationState.WithBot when FlagRequests.Highest(session, head) >= SafeguardingLevel.High => AlarmedLeave(session, head, key),
                    _ => ConversationState.Ended,
                };
                log.AppendIn(
                    session, head.Key, key,
                    after => after with { TokenVersion = head.TokenVersion + 1, State = next, AnsweredThrough = after.LastVisitorSequence },
                    TurnEntries.Marker(TurnMarkers.VisitorLeft));
            }, ct);
    }

    /// <summary>Ends the place of a visitor whose page has been away for too long, and says so. False: it is kept after all.</summary>
    /// <param name="isAway">Asked again inside the transaction.</param>
    public async Task<bool> EndPlace(string conversationId, Func<bool> isAway, CancellationToken ct)
    {
        using var turn = await gate.Enter(conversationId, ct);
        var conversation = await Head(conversationId, ct);
        var key = await vault.Open(conversation.KeyId, ct);
        return await writer.Commit(
            session =>
            {
                var head = session.Log.FindByKey(conversation.Key)!;
                if (head.State is not ConversationState.Waiting || !isAway() || !HandoverRequests.GiveUp(session, head))
                {
                    return false;
                }

                log.AppendIn(
                    session, head.Key, key,
                    after => after with { State = ConversationState.WithBot, AnsweredThrough = after.LastVisitorSequence },
                    TurnEntries.Marker(TurnMarkers.PlaceEnded), house.Say(HouseWords.PlaceEnded));
                return true;
            }, ct);
    }

    /// <summary>Whoever wrote something serious and goes before anybody came is put into the queue: a person must look.</summary>
    private static ConversationState AlarmedLeave(WriteSession session, Conversation head, SecretKey key)
    {
        HandoverRequests.Request(session, head, key, new HandoverCard { Reason = "Left after writing something serious." }, SafeguardingLevel.High);
        HandoverRequests.Leave(session, head);
        return ConversationState.Waiting;
    }

    public async Task<Conversation?> ComeBack(Conversation conversation, Way way, CancellationToken ct)
    {
        using var turn = await gate.Enter(conversation.Id, ct);
        while (true)
        {
            var head = await Head(conversation.Id, ct);
            var marker = TurnEntries.Marker(TurnMarkers.CameBack);
            var isClosed = false;
            TurnPlan Back(TurnPlan plan) => plan with
            {
                Append = plan.Append.Also(after => after with { TokenVersion = head.TokenVersion + 1 }),
                Premises = [.. plan.Premises, session => !(isClosed = !WayBackRequests.IsOpen(session, head.Key, way))],
                Records = [.. plan.Records, (session, after) => WayBackRequests.Use(session, after, way), HandoverRequests.ComeBack, QuestionRequests.ComeBack],
            };
            var written = await Write(head, marker, async () => Back(await PlanReturn(head, marker, ct)), ct, Back);
            if (written is not null || isClosed)
            {
                return written?.After;
            }
        }
    }

    private async Task<TurnPlan> PlanReturn(Conversation head, NewEntry marker, CancellationToken ct) => ConversationFlow.BotMaySpeak(head.State)
        ? await PlanInputs(head, marker, await Owed(head, ct), new TurnInput(TurnInputKind.CameBack, null, 0), ct)
        : new TurnPlan(log.Prepare(head, await vault.Open(head.KeyId, ct), marker), []);

    public async Task CountHelped(Conversation conversation, HelpedAnswer answer, CancellationToken ct)
    {
        var who = StateOf(conversation, await vault.Open(conversation.KeyId, ct)).Answers.GetValueOrDefault("who")?.Value;
        await writer.Commit(session => HelpedCounts.Add(session, Cards.AudienceOf(who), answer), ct);
    }

    public Task TellThatWordsAreRefused(Conversation conversation, CancellationToken ct) => Tell(conversation, HouseWords.WordsRefused, ct);

    public Task TellThatFilesAreRefused(Conversation conversation, CancellationToken ct) => Tell(conversation, HouseWords.FilesRefused, ct);

    private async Task Tell(Conversation conversation, string words, CancellationToken ct)
    {
        using var turn = await gate.Enter(conversation.Id, ct);
        var key = await vault.Open(conversation.KeyId, ct);
        await writer.Commit(
            session =>
            {
                var head = session.Log.FindByKey(conversation.Key)!;
                if (ConversationFlow.BotMaySpeak(head.State))
                {
                    log.AppendIn(session, head.Key, key, after => after, house.Say(words));
                }
            }, ct);
    }

    public Task AdoptUser(Conversation conversation, string userId, CancellationToken ct) => writer.Commit(
        session =>
        {
            var head = session.Log.FindByKey(conversation.Key)!;
            if (head.UserId.Length == 0)
            {
                session.Log.Advance(head, head with { UserId = userId });
            }
        }, ct);

    private async Task<Conversation> Head(string conversationId, CancellationToken ct) =>
        await reader.Find(conversationId, ct) ?? throw new InvalidOperationException("A turn was asked for a conversation that does not exist.");

    /// <summary>
    /// Plans and commits one turn. Whatever fails in it costs the answer, never the words: they are then written alone. Null: the head
    /// has moved, plan again.
    /// </summary>
    /// <param name="also">What must be written even then.</param>
    private async Task<LogAppend?> Write(Conversation head, NewEntry? said, Func<Task<TurnPlan>> plan, CancellationToken ct, Func<TurnPlan, TurnPlan>? also = null)
    {
        try
        {
            var whole = await plan();
            return await writer.Commit(whole.TryWrite, ct) ? whole.Append : null;
        }
#pragma warning disable CA1031 // See the summary.
        catch (Exception failure) when (failure is not (StoreUnavailableException or OperationCanceledException))
#pragma warning restore CA1031
        {
            Log.TurnFailed(logger, head.Id, failure.GetType().Name);
            var words = Failed(head, InEpisode(head), await vault.Open(head.KeyId, ct), said, heard: null);
            words = also?.Invoke(words) ?? words;
            return await writer.Commit(words.TryWrite, ct) ? words.Append : null;
        }
    }

    private async Task<TurnPlan> Plan(Conversation head, NewEntry said, string text, CancellationToken ct)
    {
        if (head.State is ConversationState.Waiting && await PlanOffer(head, said, text, ct) is { } offered)
        {
            return offered;
        }

        if (ConversationFlow.BotMaySpeak(head.State))
        {
            var inputs = await Owed(head, ct);
            inputs.Add(new TurnInput(head.State is ConversationState.Ended ? TurnInputKind.Returned : TurnInputKind.Message, text, head.LastSequence + 1));
            return await PlanInputs(head, said, inputs, timer: null, ct);
        }

        // A practitioner holds the conversation: the words are theirs to answer, nothing is owed by the bot, and no machine posts anything.
        var key = await vault.Open(head.KeyId, ct);
        var state = StateOf(head, key);
        var heard = new Heard(null, [new Assessed(head.LastSequence + 1, assessor.Assess(text, state))]);
        var sealedState = key.SealJson(MessageAssessor.Remember(state, text), DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id));
        var append = log.Prepare(head, key, said).Also(after => after with { AnsweredThrough = after.LastVisitorSequence, SealedDialogState = sealedState });
        return new TurnPlan(append, [.. TurnPlanner.FlagsOf(heard, key)]);
    }

    private async Task<TurnPlan?> PlanOffer(Conversation head, NewEntry said, string text, CancellationToken ct)
    {
        var key = await vault.Open(head.KeyId, ct);
        var state = StateOf(head, key);
        var heard = new Heard(null, [new Assessed(head.LastSequence + 1, assessor.Assess(text, state))]);
        return offers.Plan(head, key, said, text, MessageAssessor.Remember(state, text), heard);
    }

    private async Task<TurnPlan> PlanInputs(Conversation stored, NewEntry? said, List<TurnInput> inputs, TurnInput? timer, CancellationToken ct)
    {
        if (timer is not null)
        {
            inputs.Add(timer);
        }

        var key = await vault.Open(stored.KeyId, ct);
        var head = InEpisode(stored);
        var heard = await bot.Answer(head, StateOf(stored, key), inputs, ct);
        return heard.Answer is { } answer
            ? await planner.Plan(stored, head, key, said, answer, heard, ct)
            : Failed(stored, head, key, said, heard);
    }

    private static DialogState StateOf(Conversation head, SecretKey key) =>
        head.SealedDialogState is { } bytes ? key.OpenJson(bytes, DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id)) : DialogState.Empty;

    /// <summary>A message after the end begins the next episode.</summary>
    private static Conversation InEpisode(Conversation stored) => stored.State is ConversationState.Ended
        ? stored with { State = ConversationState.WithBot, Episode = stored.Episode + 1, FailedTurns = 0 }
        : stored;

    /// <summary>The words are kept and the visitor hears the truth once; after enough failures a person is called.</summary>
    private TurnPlan Failed(Conversation stored, Conversation head, SecretKey key, NewEntry? said, Heard? heard)
    {
        var failures = head.FailedTurns + 1;
        var enough = failures >= options.Value.FailuresUntilHandover;
        var callPerson = enough && head.State is ConversationState.WithBot;
        var silent = !ConversationFlow.BotMaySpeak(head.State);
        List<NewEntry> entries = said is null ? [] : [said];
        if (failures == 1 && !silent)
        {
            entries.Add(house.Say(HouseWords.BotFailed));
        }

        if (callPerson)
        {
            Log.PersonCalled(logger, stored.Id, failures);
            entries.Add(TurnEntries.Marker(TurnMarkers.HandoverRequested));
        }

        var append = log.Prepare(stored, head, key, entries).Also(after => after with
        {
            FailedTurns = failures,
            State = callPerson ? ConversationState.Waiting : head.State,
            AnsweredThrough = enough || silent ? after.LastVisitorSequence : after.AnsweredThrough,
        });
        List<Action<WriteSession, Conversation>> records = [];
        if (callPerson)
        {
            records.Add((session, after) => HandoverRequests.Request(session, after, key, new HandoverCard { Reason = "The computer helper failed." }, SafeguardingLevel.NotAssessed));
        }

        // The request first: flags raise what is open.
        records.AddRange(heard is null ? [] : TurnPlanner.FlagsOf(heard, key));
        return new TurnPlan(append, records);
    }

    private async Task<List<TurnInput>> Owed(Conversation head, CancellationToken ct)
    {
        if (head.AnsweredThrough >= head.LastVisitorSequence)
        {
            return [];
        }

        var page = await reader.Read(head, head.AnsweredThrough, 100, ct);
        return [.. page.Entries
            .Where(e => e is { AuthorKind: AuthorKind.Visitor, Kind: EntryKind.Message })
            .Select(e => new TurnInput(TurnInputKind.Message, e.Body.Text, e.Sequence))];
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A person was called for conversation {ConversationId} after {Failures} failed answers.")]
        public static partial void PersonCalled(ILogger logger, string conversationId, int failures);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The turn in conversation {ConversationId} failed with {Failure}; the visitor's words are kept.")]
        public static partial void TurnFailed(ILogger logger, string conversationId, string failure);
    }
}
