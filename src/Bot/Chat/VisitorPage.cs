using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// The page as a plain document: it works where no script runs. Every form leads on to the page, so that neither Back nor a reload can send one
/// twice. Whatever goes wrong, what was written comes back in the box.
/// </summary>
internal sealed partial class VisitorPage(
    IVisitorContent content,
    PlainVisitor visitor,
    ComingBack comingBack,
    WaysBack waysBack,
    TokenService tokens,
    DidThisHelp help,
    FormAnswers answers,
    PageWords words,
    IConversationReader conversations,
    IOptions<SiteOptions> site,
    ILogger<VisitorPage> logger)
{
    /// <summary>How much of a long conversation a page without script shows.</summary>
    private const int Shown = 200;

    private const string Foreign = "Your message is still in the box. Press Send to send it from this page.";
    private const string Busy = "We could not take your message just now. It is still in the box. Wait a minute and press Send again.";
    private const string TooLong = "Your message is too long to send in one go. It is still in the box. Send it in parts.";

    private const string Secret = "Those look like your five words. The message was not sent and not kept. Use \"I have five words\" below.";
    private const string NotAlone = "Open it when you are alone. That is safer. Your way back still works.";
    private const string NoSuchChat = "This opens no chat. Check each word and try again. Words that were not used for a long time have stopped working.";
    private const string Crowded = "Many people are trying this now. Wait a minute and try again.";

    private readonly Uri own = new(site.Value.PublicUrl);

    /// <summary>
    /// The first look stores nothing and sets nothing; a page that was hidden stays so. After a form it shows the chat, once: whoever opens the
    /// page later in this browser sees none of it.
    /// </summary>
    public async Task<IResult> Get(HttpContext http, CancellationToken ct)
    {
        var cookie = PlainCookie.Read(http);
        var answer = HttpMethods.IsGet(http.Request.Method) && cookie.Answer is { } id ? answers.Find(id) ?? new FormAnswer() : null;
        try
        {
            var conversation = await visitor.Find(http, ct);
            if (answer is not null)
            {
                visitor.Remember(http, conversation, cookie.ShownThrough);
                return After(http, answer, answer.IsWatched ? await Unseen(conversation, cookie.ShownThrough, ct) : await Fresh(http, conversation, await Transcript(conversation, cookie.ShownThrough, ct), ct));
            }

            return Page(http, await Unseen(conversation, cookie.ShownThrough, ct) with { PhoneKeepsChat = await comingBack.OfPhone(http, ct) is not null });
        }
#pragma warning disable CA1031 // The first look works whatever the store does.
        catch (Exception failure) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure.GetType().Name);
            return After(http, answer ?? new FormAnswer(), First());
        }
    }

    public async Task<IResult> Post(HttpContext http, CancellationToken ct)
    {
        if (await PlainForm.Read(http.Request, ct) is not { } form)
        {
            return Page(http, First(), StatusCodes.Status400BadRequest);
        }

        if (!IsOwn(http))
        {
            return Page(http, First() with { Draft = form.Text, Problem = Foreign }, StatusCodes.Status403Forbidden);
        }

        var cookie = PlainCookie.Read(http);
        try
        {
            var conversation = await visitor.Find(http, ct);
            return ToPage(
                http,
                form.ComesBack is { } back ? await ComeBack(http, conversation, back, ct)
                : form.Message is { } message ? await Send(http, conversation, form, message, ct)
                : await Look(http, conversation, form, ct));
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Log.Failed(logger, failure.GetType().Name);
            var busy = NotNow(form);
            (cookie with { Answer = answers.Keep(busy) }).Write(http);
            return Redirect(http, busy);
        }
    }

    /// <summary>The way out without a script: forget, and go to a page that tells nothing.</summary>
    public async Task<IResult> Leave(HttpContext http, CancellationToken ct)
    {
        try
        {
            await visitor.Leave(http, ct);
        }
#pragma warning disable CA1031 // The way out works whatever the store does.
        catch (Exception failure) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure.GetType().Name);
        }

        VisitorHeaders.Forget(http);
        http.Response.Headers.Location = site.Value.ExitUrl;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Shows what there is, and a hidden page again when that was pressed.</summary>
    private async Task<AfterForm> Look(HttpContext http, Conversation? conversation, PlainForm form, CancellationToken ct)
    {
        var shownThrough = conversation is not null && form.BringsBack ? conversation.LastSequence : PlainCookie.Read(http).ShownThrough;
        if (conversation is not null && form.Helped is { } helped)
        {
            await help.Answer(conversation, helped, ct);
            return new AfterForm(conversation, shownThrough, new FormAnswer { Draft = form.Text, WasThanked = true });
        }

        return new AfterForm(conversation, shownThrough, new FormAnswer { Draft = form.Text });
    }

    /// <summary>Opens an earlier chat. What was said in it is shown after the words, and only to whoever says that they are alone.</summary>
    private async Task<AfterForm> ComeBack(HttpContext http, Conversation? current, ComeBackForm form, CancellationToken ct)
    {
        if (!form.IsAlone)
        {
            return Stay(new FormAnswer { BackProblem = NotAlone, IsWatched = true });
        }

        return await (form.ByPhone ? comingBack.ByPhone(http, ct) : comingBack.ByWords(http, form.Words, ct)) switch
        {
            Back.Here here => new AfterForm(here.Conversation, here.Conversation.LastSequence, new FormAnswer()),
            Back.Later => Stay(new FormAnswer { BackProblem = Crowded, IsBusy = true }),
            _ => Stay(new FormAnswer { BackProblem = NoSuchChat }),
        };

        AfterForm Stay(FormAnswer answer) => new(current, PlainCookie.Read(http).ShownThrough, answer with { PhoneKeepsChat = form.ByPhone });
    }

    /// <summary>A way back that was asked for just now: five words stand in this page only, the phone gets its cookie.</summary>
    private async Task<ChatView> Fresh(HttpContext http, Conversation? conversation, ChatView view, CancellationToken ct)
    {
        if (conversation is null || view.IsHidden || await waysBack.Fetch(conversation, ct) is not { } kept)
        {
            return view;
        }

        if (kept.Way is Way.Phone)
        {
            PhoneCookie.Write(http, tokens.Issue(conversation).Token);
        }

        return view with { FreshWords = kept.Words };
    }

    private async Task<AfterForm> Send(HttpContext http, Conversation? conversation, PlainForm form, string message, CancellationToken ct)
    {
        // What was brought back belongs to one conversation: the next counts from its own beginning.
        var shownThrough = conversation is null ? 0 : PlainCookie.Read(http).ShownThrough;
        conversation ??= await visitor.Start(http, form.Id, ct);
        if (conversation is null)
        {
            return new AfterForm(null, 0, NotNow(form));
        }

        var refusal = await visitor.Say(conversation, message, form.Id, ct);
        return new AfterForm(conversation, shownThrough, refusal is null ? new FormAnswer { Draft = form.DraftAfter }
            // The one draft that does not come back: it must not stand on a screen.
            : refusal == DirectLine.Refusal.SecretWords ? new FormAnswer { Problem = Secret }
            : refusal.Status is StatusCodes.Status413PayloadTooLarge ? new FormAnswer { Draft = form.Text, Problem = TooLong }
            : NotNow(form));
    }

    private static FormAnswer NotNow(PlainForm form) => new() { Draft = form.Text, Problem = Busy, IsBusy = true };

    private StatusCodeHttpResult ToPage(HttpContext http, AfterForm after)
    {
        visitor.Remember(http, after.Conversation, after.ShownThrough, answers.Keep(after.Answer));
        return Redirect(http, after.Answer);
    }

    /// <summary>To the page, asked for by GET.</summary>
    private StatusCodeHttpResult Redirect(HttpContext http, FormAnswer answer)
    {
        http.Response.Headers.Location = $"/{words.For(http).Query}#{answer.Place}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private bool IsOwn(HttpContext http) => SameOrigin.Allows(http.Request, own);

    /// <param name="goesOn">The conversation that this browser is in, of which the page shows nothing.</param>
    private ChatView First(Conversation? goesOn = null) => ChatView.OfGreeting(content.Greeting(), goesOn is null ? null : content.AtAnyTime());

    /// <summary>Nothing of what was said; a page that was hidden stays so.</summary>
    private async Task<ChatView> Unseen(Conversation? conversation, long shownThrough, CancellationToken ct) =>
        conversation is not null && await Transcript(conversation, shownThrough, ct) is { IsHidden: true } hidden ? hidden : First(conversation);

    private async Task<ChatView> Transcript(Conversation? conversation, long shownThrough, CancellationToken ct)
    {
        if (conversation is null || await conversations.Find(conversation.Id, ct) is not { } current)
        {
            return First();
        }

        var page = await conversations.Read(current, Math.Max(0, current.LastSequence - Shown), Shown, ct);
        return ChatView.Of(page.Entries, shownThrough);
    }

    private IResult After(HttpContext http, FormAnswer answer, ChatView view)
    {
        if (!answer.IsBusy)
        {
            return Page(http, answer.On(view));
        }

        http.Response.Headers.RetryAfter = "60";
        return Page(http, answer.On(view), StatusCodes.Status503ServiceUnavailable);
    }

    private IResult Page(HttpContext http, ChatView view, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = VisitorHeaders.PagePolicy(view.Nonce);
        return view.IsHidden
            ? new RazorComponentResult<NotesPage>(new { View = view }) { StatusCode = status, PreventStreamingRendering = true }
            : new RazorComponentResult<ChatPage>(new { View = view, Words = words.For(http) }) { StatusCode = status, PreventStreamingRendering = true };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A plain message could not be taken: {Failure}")]
        public static partial void Failed(ILogger logger, string failure);
    }
}
