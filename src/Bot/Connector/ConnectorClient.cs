using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Connector;

/// <summary>What became of one Activity that was sent.</summary>
internal abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The channel has it.</summary>
    public sealed record Acknowledged : Delivery;

    /// <summary>The channel will never take it.</summary>
    public sealed record Refused(int Status) : Delivery;

    /// <summary>It is not known to have arrived. <paramref name="After"/> = when the channel wants to be asked again.</summary>
    public sealed record Unknown(string Reason, TimeSpan? After) : Delivery;
}

/// <summary>Sends one Activity to the service of its channel.</summary>
internal sealed class ConnectorClient(ConnectorHttp http, ConnectorTokens tokens, IOptions<ConnectorOptions> options)
{
    public async Task<Delivery> Send(ChannelReference to, Activity activity, string requestId, CancellationToken ct)
    {
        // The list may have changed since the channel named its service.
        if (ServiceAddress.Allowed(to.ServiceUrl, options.Value) is not { } service)
        {
            return new Delivery.Unknown("NotAllowed", After: null);
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities")
            {
                Content = JsonContent.Create(activity, ActivityJson.Default.Activity),
            };
            request.Headers.Authorization = options.Value.Emulator ? null : new AuthenticationHeaderValue("Bearer", await tokens.Get(ct));
            // The same for every try, so that a service which remembers can tell a repetition.
            request.Headers.TryAddWithoutValidation("x-ms-client-request-id", requestId);
            using var answer = await http.Client.SendAsync(request, ct);
            return Read(answer);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Delivery.Unknown(failure.GetType().Name, After: null);
        }
    }

    private Delivery Read(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode)
        {
            return new Delivery.Acknowledged();
        }

        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            tokens.Forget();
        }

        var status = (int)answer.StatusCode;
        var mayPass = status is 401 or 403 or 408 or 425 or 429 or < 400 or >= 500;
        return mayPass ? new Delivery.Unknown($"Status{status}", answer.Headers.RetryAfter?.Delta) : new Delivery.Refused(status);
    }
}
