namespace ProtectRespect.Core.Doctor;

/// <summary>Something unsafe, in plain words.</summary>
/// <param name="Id">For tests and documents.</param>
/// <param name="What">What is so.</param>
/// <param name="Happens">What happens because of it.</param>
/// <param name="Do">What to do.</param>
public sealed record Finding(string Id, string What, string Happens, string Do);

/// <summary>What a look at an installation found.</summary>
/// <param name="NotLooked">What could not be looked at, and how it can be.</param>
public sealed record DoctorReport(IReadOnlyList<Finding> Findings, IReadOnlyList<string> NotLooked);
