using ProtectRespect.Bot.Dialogs;

namespace ProtectRespect.Training;

/// <summary>A model as its file holds it, and the report on it; or the faults that stand in the way.</summary>
public sealed record TrainedModel(byte[] Model, string Report, IReadOnlyList<DialogFault> Faults);
