using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Training;

/// <summary><c>dialogs train</c>: makes the models of the topic finder and of the safeguarding recogniser anew, and the reports on them.</summary>
internal static class DialogsTrainCommand
{
    public static async Task<int> Run(CommandLine line)
    {
        var folder = Settings.Dialogs(Settings.Read(line));
        await Console.Out.WriteLineAsync("Training on the sentences in topics/ and safeguarding/examples/. This takes some minutes...");
        var topics = TopicTraining.Train(folder);
        var safeguarding = SafeguardingTraining.Train(folder);
        IReadOnlyList<DialogFault> faults = [.. topics.Faults, .. safeguarding.Faults];
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (faults.Count > 0)
        {
            return 1;
        }

        Directory.CreateDirectory(Path.Combine(folder, "models"));
        await Write(folder, TopicTraining.ModelFile, topics.Model, TopicTraining.ReportFile, topics.Report);
        await Write(folder, SafeguardingTraining.ModelFile, safeguarding.Model, SafeguardingTraining.ReportFile, safeguarding.Report);
        return 0;
    }

    private static async Task Write(string folder, string modelFile, byte[] model, string reportFile, string report)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, modelFile), model);
        await File.WriteAllTextAsync(Path.Combine(folder, reportFile), report);
        await Console.Out.WriteLineAsync($"Written: {modelFile}, and how good it is: {reportFile}");
    }
}
