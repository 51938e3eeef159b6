using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Files are not taken: no picture of a child shall ever lie here. The bot says so kindly, and words that came with a file are
/// kept as a message like any other.
/// </summary>
internal sealed class UploadEndpoint(ConversationDoor door, VisitorInbox inbox, ITurns turns, IOptions<LimitsOptions> limits)
{
    private const string ActivityType = "application/vnd.microsoft.activity";

    public async Task Post(HttpContext context)
    {
        AllowToRead(context, limits.Value.UploadBytes);
        var entry = await door.Enter(context, ConversationEndpoints.ConversationId(context));
        if (entry.Conversation is not { } conversation)
        {
            await context.Refuse(entry.Refusal ?? Refusal.NoConversation);
            return;
        }

        var taken = await inbox.TakeUpload(entry, await FindActivity(context), context.RequestAborted);
        if (taken.Refusal is null || taken.Refusal == Refusal.NoFiles)
        {
            await turns.TellThatFilesAreRefused(conversation, context.RequestAborted);
        }

        await (taken.Refusal is { } refusal
            ? context.Refuse(refusal)
            : context.Answer(new ResourceResponse(taken.Id!), DirectLineJson.Default.ResourceResponse));
    }

    private static void AllowToRead(HttpContext context, int bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = bytes;
        }
    }

    private async Task<InboundActivity?> FindActivity(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
        {
            return null;
        }

        try
        {
            var parts = new MultipartReader(boundary.ToString(), context.Request.Body);
            while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
            {
                if (part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true)
                {
                    return await ReadActivity(part.Body, context.RequestAborted);
                }
            }
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // Too large or no multipart at all: nothing was found in what could be read.
        }

        return null;
    }

    private async Task<InboundActivity?> ReadActivity(Stream part, CancellationToken ct)
    {
        var largest = limits.Value.BodyBytes;
        var buffer = ArrayPool<byte>.Shared.Rent(largest + 1);
        try
        {
            var length = await part.ReadAtLeastAsync(buffer.AsMemory(0, largest + 1), largest + 1, throwOnEndOfStream: false, ct);
            return length <= largest
                ? RequestBody.Parse(new ReadOnlySequence<byte>(buffer, 0, length), DirectLineJson.Default.InboundActivity).Value
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
