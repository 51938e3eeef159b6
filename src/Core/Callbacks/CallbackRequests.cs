using System.Text.Json.Serialization;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Callbacks;

/// <summary>Keeps what a visitor asked for, inside the transaction of the turn that confirmed it.</summary>
public static class CallbackRequests
{
    /// <param name="reference">A fresh one (<see cref="Reference.New"/>): the visitor reads it in the same turn.</param>
    public static Callback Add(WriteSession session, long? conversationKey, SecretKey key, string reference, CallbackRequest request)
    {
        var first = request.Windows.MinBy(w => w.From) ?? throw new InvalidOperationException("A callback without a safe time was confirmed.");
        var id = RandomId.New();
        var callback = new Callback
        {
            Id = id,
            Reference = reference,
            KeyId = key.Id,
            ConversationKey = conversationKey,
            WindowFrom = first.From,
            WindowTo = first.To,
            DueAt = first.To,
            CreatedAt = session.Now,
            SealedRequest = SealedCallback.Seal(key, id, request),
        };
        session.Db.Callbacks.Add(callback);
        session.Db.SaveChanges();
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        return callback;
    }
}

/// <summary>A callback's request as it is stored: sealed with its own key.</summary>
public static class SealedCallback
{
    public static byte[] Seal(SecretKey key, string callbackId, CallbackRequest request) =>
        key.SealJson(request, CallbackJson.Default.CallbackRequest, PlaceOf(callbackId));

    public static CallbackRequest Open(SecretKey key, string callbackId, ReadOnlySpan<byte> bytes) =>
        key.OpenJson(bytes, CallbackJson.Default.CallbackRequest, PlaceOf(callbackId));

    internal static string NotePlace(string callbackId, string attemptId) => Place.Of(nameof(CallbackAttempt), callbackId, attemptId);

    internal static string ReasonPlace(string callbackId) => Place.Of("Callback", callbackId, "reason");

    private static string PlaceOf(string callbackId) => Place.Of("Callback", callbackId, "request");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallbackRequest))]
internal sealed partial class CallbackJson : JsonSerializerContext;
