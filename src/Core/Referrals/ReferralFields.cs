namespace ProtectRespect.Core.Referrals;

/// <summary>One answer, and the log entry that it was taken from (<see cref="Sequence"/>, null = a practitioner wrote it).</summary>
public sealed record ReferralField(string Text, long? Sequence = null)
{
    public static ReferralField Empty { get; } = new("");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What children's social care asks when it is told of a concern, and who it is about. Sealed as a whole.</summary>
public sealed record ReferralFields
{
    public ReferralField YoungPersonName { get; init; } = ReferralField.Empty;
    public ReferralField AgeBand { get; init; } = ReferralField.Empty;
    public ReferralField Area { get; init; } = ReferralField.Empty;
    public ReferralField Referrer { get; init; } = ReferralField.Empty;
    public ReferralField NatureOfConcern { get; init; } = ReferralField.Empty;
    /// <summary>How and why the concern arose.</summary>
    public ReferralField HowItArose { get; init; } = ReferralField.Empty;
    public ReferralField ChildsNeeds { get; init; } = ReferralField.Empty;
    public ReferralField UrgentAction { get; init; } = ReferralField.Empty;
    public ReferralField Whereabouts { get; init; } = ReferralField.Empty;
    public ReferralField WhoHasBeenTold { get; init; } = ReferralField.Empty;
    public ReferralField ParentsKnow { get; init; } = ReferralField.Empty;
    /// <summary>How far the referrer's anonymity can be kept.</summary>
    public ReferralField Anonymity { get; init; } = ReferralField.Empty;
    public ReferralField HowToRecontact { get; init; } = ReferralField.Empty;
}
