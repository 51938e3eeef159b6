using System.Collections.Concurrent;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>
/// The turns in which an outside bot is being asked now. It can say something in these and at no other time: what it says is part of the turn,
/// which decides whether it is shown, and is stored with it.
/// </summary>
internal sealed class OutsideTurns
{
    private readonly ConcurrentDictionary<string, OutsideTurn> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a conversation for the bot until the answer is disposed; turns of one conversation never overlap.</summary>
    public OutsideTurn Open(string conversationId) => _open[conversationId] = new OutsideTurn(() => _open.TryRemove(conversationId, out _));

    /// <summary>False: the bot has not been asked in this conversation, or not any more.</summary>
    public bool Take(string conversationId, OutsideActivity activity) => _open.TryGetValue(conversationId, out var turn) && turn.Take(activity);
}

/// <summary>One turn of an outside bot, from when it is asked until it has answered.</summary>
internal sealed class OutsideTurn(Action close) : IDisposable
{
    /// <summary>Somebody reads all of it on a telephone.</summary>
    private const int MostSaid = 5;
    private const int MostButtons = 6;
    private const int LongestText = 2000;
    private const int LongestButton = 60;

    private readonly Lock _taking = new();
    private readonly List<OutsideSaid> _said = [];
    private bool _asksForPerson;
    private bool _hasEnded;
    private bool _isOver;

    public bool Take(OutsideActivity activity)
    {
        lock (_taking)
        {
            if (_isOver)
            {
                return false;
            }

            switch (activity.Type)
            {
                case ActivityTypes.Message when PlainText.Clean(activity.Text ?? "").Trim() is { Length: > 0 } text && _said.Count < MostSaid:
                    _said.Add(new OutsideSaid(text.Length > LongestText ? text[..LongestText] : text, ButtonsOf(activity)));
                    break;
                case ActivityTypes.Event when activity.Name is HandoffEvents.Initiate:
                    _asksForPerson = true;
                    break;
                case ActivityTypes.EndOfConversation:
                    _hasEnded = true;
                    break;
            }

            return true;
        }
    }

    /// <summary>Everything that has come; nothing is taken after it.</summary>
    public OutsideAnswer End()
    {
        lock (_taking)
        {
            _isOver = true;
            return new OutsideAnswer([.. _said], _asksForPerson, _hasEnded);
        }
    }

    public void Dispose()
    {
        End();
        close();
    }

    private static List<CardAction> ButtonsOf(OutsideActivity activity) =>
    [
        .. (activity.SuggestedActions?.Actions ?? [])
            .Where(b => b.Type is "imBack" && b.Title is { Length: > 0 and <= LongestButton } && b.Value is { Length: > 0 and <= LongestButton })
            .Take(MostButtons)
            .Select(b => new CardAction { Type = "imBack", Title = PlainText.Clean(b.Title!), Value = PlainText.Clean(b.Value!) }),
    ];
}
