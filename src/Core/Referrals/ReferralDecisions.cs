namespace ProtectRespect.Core.Referrals;

/// <summary>The moves of a referral: Draft -> Draft (saved) | Received. Pure.</summary>
public static class ReferralDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such referral.");
    public static Refusal AlreadyReceived { get; } = new("already-received", "This referral has been received and can no longer be changed here.");
    public static Refusal ChangedMeanwhile { get; } = new("changed-meanwhile", "Someone else changed this referral while you wrote. Look at their changes, then save yours again.");
    public static Refusal NeedsConcern { get; } = new("needs-concern", "Enter what the concern is.");
    public static Refusal NeedsWhereabouts { get; } = new("needs-whereabouts", "Enter where the young person is, or \"not known\".");

    /// <param name="seenVersion">The version that the form was opened on.</param>
    public static Decision<Referral> Save(Referral r, long seenVersion, byte[] sealedFields) =>
        r.State is not ReferralState.Draft ? AlreadyReceived
        : r.Version != seenVersion ? ChangedMeanwhile
        : r with { SealedFields = sealedFields };

    public static Decision<Referral> Receive(Referral r, long seenVersion, ReferralFields fields, byte[] sealedFields, DateTimeOffset now) =>
        Save(r, seenVersion, sealedFields).Then(saved =>
            fields.NatureOfConcern.IsEmpty ? NeedsConcern
            : fields.Whereabouts.IsEmpty ? NeedsWhereabouts
            : saved with { State = ReferralState.Received, ReceivedAt = now });
}
