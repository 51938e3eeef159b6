using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Writes answers and refusals.</summary>
internal static class Answers
{
    private const string Json = "application/json; charset=utf-8";

    public static async Task Answer<T>(this HttpContext context, T body, JsonTypeInfo<T> shape, int status = StatusCodes.Status200OK)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = Json;
        response.Headers.CacheControl = "no-store";
        using (var writer = new Utf8JsonWriter(response.BodyWriter))
        {
            JsonSerializer.Serialize(writer, body, shape);
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static Task Refuse(this HttpContext context, Refusal refusal)
    {
        if (refusal.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return context.Answer(new ErrorResponse(new ErrorBody(refusal.Code, refusal.Message)), DirectLineJson.Default.ErrorResponse, refusal.Status);
    }
}
