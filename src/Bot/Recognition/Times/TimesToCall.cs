using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>The windows that a message allows, in local time.</summary>
internal static class TimesToCall
{
    /// <summary>No windows: past, impossible, refused, doubtful or not about time. <c>MentionsTime</c> tells the last from the others.</summary>
    public static (IReadOnlyList<LocalWindow> Windows, bool MentionsTime) Read(string text, LocalDateTime now)
    {
        var told = OtherPeople.Part(TimeText.Tokens(text));
        var mentions = MentionReader.Read(told.Wish, now);
        var mentionsTime = told.IsUnclear || mentions.Exists(m => m is not Mention.Unreadable) || text.Any(char.IsAsciiDigit);
        return told.IsUnclear || mentions.Exists(m => m is Mention.Unreadable) ? ([], mentionsTime)
            : (Windows(mentions, told, now), mentionsTime);
    }

    private static List<LocalWindow> Windows(List<Mention> mentions, OtherPeople told, LocalDateTime now)
    {
        mentions = Joined(mentions, now);
        var moments = mentions.OfType<Mention.Moment>().Where(m => !m.Excluded).Select(m => m.Window).ToList();
        var excluded = mentions.Where(m => m.Excluded && m is not Mention.Moment).ToList();
        if (WishReader.Read(mentions.Where(m => !m.Excluded && m is not Mention.Moment)) is not { } wishes || Excluded(excluded, now) is not { } taken)
        {
            return [];
        }

        if (wishes.Count == 0 && moments.Count == 0)
        {
            // "Not weekends" alone leaves all other days; "not today" alone is a refusal.
            if (excluded.Count == 0 || excluded.Exists(m => m is Mention.Of { Days: Days.Dates or Days.Any }))
            {
                return [];
            }

            wishes.Add(new Wish([new Days.Any()], []));
        }

        // "Not at weekends and not before 5" is said of all the other days.
        if (excluded.Exists(m => m is Mention.Of { Days: Days.Weekdays }))
        {
            wishes = [.. wishes.Select(w => w.Days.Count > 0 ? w : w with { Days = [new Days.Any()] })];
        }

        if (!told.Allows(wishes))
        {
            return [];
        }

        var windows = wishes.Select(w => w.Windows(now)).ToList();
        return windows.Exists(w => w is null) ? []
            : LocalWindow.Merged(LocalWindow.Without(told.Limited(windows.SelectMany(w => w!).Concat(moments)), taken), now);
    }

    /// <summary>"Asap after 4" is after 4; "today in an hour" is in an hour.</summary>
    private static List<Mention> Joined(List<Mention> mentions, LocalDateTime now)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i] is Mention.Moment { Excluded: false } moment && ((i > 0 && moment.Join == Join.None) || (i + 1 < mentions.Count && mentions[i + 1].Join == Join.None)))
            {
                return moment.Window.From > now ? [moment] : [.. mentions.Where(m => m is not Mention.Moment)];
            }
        }

        return mentions;
    }

    /// <summary>What is left out, as widely as the words can mean it; null when that is not certain.</summary>
    private static List<LocalWindow>? Excluded(List<Mention> mentions, LocalDateTime now)
    {
        var taken = new List<LocalWindow>();
        if (WishReader.Read(mentions) is not { } wishes)
        {
            return null;
        }

        foreach (var wish in wishes)
        {
            var spans = wish.Hours.Select(all => all[0].Part?.Widest ?? all[0].Settled(HalfHint.None)).DefaultIfEmpty(Span.WholeDay).ToList();
            if (spans.Contains(null))
            {
                return null;
            }

            var dates = wish.Days.DefaultIfEmpty(new Days.Any()).SelectMany(d => d.Resolved(now.Date, often: true)).ToList();
            taken.AddRange(spans.SelectMany(span => dates.Select(date => LocalWindow.On(date, span!.Value))));
        }

        return taken;
    }
}
