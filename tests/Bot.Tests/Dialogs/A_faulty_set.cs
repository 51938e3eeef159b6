namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>A copy of the real content with one thing spoiled: every fault is named with its file.</summary>
public sealed class A_faulty_set : IDisposable
{
    private readonly CopyOfContent _copy = new();

    [Theory]
    [InlineData("flows/start.yaml", "then: screen", "then: nowhere", "leads to `nowhere`")]
    [InlineData("flows/start.yaml", "begin: not-safe", "begin: no-such-dialog", "begins `no-such-dialog`")]
    [InlineData("flows/start.yaml", "owner:", "owned:", "I do not know `owned`")]
    [InlineData("flows/start.yaml", "owner: Content lead (to be named by the service)", "", "`owner` is missing")]
    [InlineData("flows/start.yaml", "reviewBy: 2027-05-24", "reviewBy: soon", "must be a date")]
    [InlineData("flows/start.yaml", "say: { en: Is anyone in danger right now? }", "say: { cy: Oes rhywun mewn perygl? }", "English text")]
    [InlineData("flows/start.yaml", "Is anyone in danger right now?", "Call 0808 157 0192 now", "telephone number")]
    [InlineData("flows/start.yaml", "Who are you?", "See www.example.org", "web address")]
    [InlineData("flows/start.yaml", "keep it short", "keep it short, {nickname}", "names `{nickname}`")]
    [InlineData("flows/start.yaml", "  danger-not-sure:", "  danger:", "The name `danger` stands twice")]
    [InlineData("flows/start.yaml", "goTo: danger-not-sure", "goTo: screen", "Nothing leads to the step `danger-not-sure`")]
    [InlineData("flows/not-safe.yaml", "help: [childline]", "help: [nobody]", "shows `nobody`")]
    [InlineData("flows/home.yaml", "topic: nudes_shared", "topic: no_such_topic", "opens `no_such_topic`")]
    [InlineData("flows/talk-to-a-person.yaml", "on: duty, when: { here: door,", "on: duty, when: { there: door,", "is never `there`")]
    [InlineData("flows/callback.yaml", "=callback.when.nearest.1", "=callback.wehn", "copies `callback.wehn`")]
    [InlineData("flows/callback.yaml", "      say-nothing:", "      say-something:", "`say-something` is no line of cover-lines.yaml")]
    [InlineData("flows/my-callback.yaml", "changeCallback: { what: time,", "changeCallback: { what: name,", "`what` must be one of: time, number, email, cancel")]
    [InlineData("flows/my-callback.yaml", "ifGone: gone", "ifGone: nowhere", "leads to `nowhere`")]
    [InlineData("cover-lines.yaml", "    status: to-confirm", "    status: fine", "`status` must be one of: to-confirm, confirmed")]
    [InlineData("replies.yaml", "kind: open-question", "kind: closed-question", "`kind` must be one of: open-question")]
    [InlineData("replies.yaml", "[childline]", "[childlime]", "names `[childlime]`, which is no confirmed service")]
    [InlineData("replies.yaml", "I'm {name}. What", "I'm {nickname}. What", "names `{nickname}`")]
    [InlineData("replies.yaml", "[childline]", "07700 900456", "telephone number")]
    [InlineData("flows/stop.yaml", "say: { en: \"OK, I've stopped.\" }", "goTo: stopped", "in a circle")]
    [InlineData("flows/stop.yaml", "say: { en: \"OK, I've stopped.\" }", "shout: loudly", "says nothing and does nothing")]
    [InlineData("flows/stop.yaml", "dialog: stop", "dialog: leave", "is already in")]
    [InlineData("examples/start.yaml", "covers: [break]", "covers: [start]", "No example conversation covers `break`")]
    [InlineData("words.yaml", "  changed:", "  chnaged:", "The line `changed` is missing")]
    [InlineData("hours.yaml", "monday: 09:00-20:00", "monday: late", "is not a stretch of the day")]
    [InlineData("services.yaml", "https://giveusashout.org", "http://giveusashout.org", "begins with https")]
    [InlineData("services.yaml", "source: iwf.org.uk/faqs (web addresses only, can be anonymous)", "", "`source` is missing")]
    [InlineData("topics.yaml", "dialog: missing-young", "dialog: missing-old", "`missing-old`, which is no dialog")]
    [InlineData("services.yaml", "status: confirmed", "status: sure", "`status` must be one of")]
    [InlineData("services.yaml", "hours: always", "hours: mostly", "`hours` is `always`, or stretches by day")]
    [InlineData("services.yaml", "monday: 12:00-22:00", "monday: noon", "is not a stretch of the day")]
    [InlineData("services.yaml", "ages: { to: 18 }", "ages: { to: old }", "`ages` holds whole years")]
    [InlineData("services.yaml", "serves: [danger]", "serves: [fun]", "`fun` is not among what a service serves")]
    [InlineData("centres.yaml", "status: to-confirm", "open: yes", "I do not know `open`")]
    [InlineData("promises.yaml", "    feature: HandoverDecisions\n", "", "`feature` is missing")]
    [InlineData("flows/leave.yaml", "promise: [chat-again]", "promise: [for-ever]", "`promise: for-ever` is not in promises.yaml")]
    [InlineData("flows/leave.yaml", "promise: [chat-again]", "promise: none", "`promise: none` needs `why:`")]
    [InlineData("flows/leave.yaml", "    promise: [chat-again]\n", "", "says \"come back\". Name what keeps it true")]
    [InlineData("flows/not-safe.yaml", "help: [childline]", "sheet: no-such-sheet", "shows the sheet `no-such-sheet`")]
    [InlineData("flows/not-safe.yaml", "help: [childline]", "help: [nspcc, samaritans]", "not confirmed, so no visitor would see a button")]
    [InlineData("flows/start.yaml", "keep it short", "call {samaritans.number}", "names `{samaritans.number}`")]
    [InlineData("interruptions.yaml", "begin: break", "begin: rest", "begins `rest`")]
    public void Is_refused_with_the_fault_in_plain_words(string file, string right, string wrong, string message)
    {
        var load = _copy.Replace(file, right, wrong).Load();

        Assert.Null(load.Set);
        Assert.Contains(load.Faults, f => f.Message.Contains(message, StringComparison.Ordinal) && f.Line > 0);
    }

    [Fact]
    public void Names_a_missing_file()
    {
        File.Delete(Path.Combine(_copy.Folder, "topics.yaml"));

        Assert.Contains(_copy.Load().Faults, f => f is { File: "topics.yaml", Message: "This file is missing." });
    }

    [Fact]
    public void Says_for_which_moment_the_desk_has_no_reply()
    {
        var file = Path.Combine(_copy.Folder, "replies.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("kind: holding", "kind: limits", StringComparison.Ordinal));

        Assert.Contains(_copy.Load().Faults, f => f is { File: "replies.yaml", Message: "There is no reply with `kind: holding`; the desk needs one." });
    }

    [Fact]
    public void Has_another_version_when_a_word_changes()
    {
        _copy.Replace("flows/stop.yaml", "I've stopped", "I have stopped");

        Assert.NotEqual(Content.Set.Version, _copy.Set().Version);
    }

    public void Dispose() => _copy.Dispose();
}
