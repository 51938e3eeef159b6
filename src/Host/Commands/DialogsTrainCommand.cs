using ProtectRespect.Training;

/// <summary><c>dialogs train</c>: makes the models of the topic finder and of the safeguarding recogniser anew, and the reports on them.</summary>
internal static class DialogsTrainCommand
{
    public static async Task<int> Run(CommandLine line)
    {
        var folder = Settings.Dialogs(Settings.Read(line));
        var topics = await Train(folder, TopicTraining.ModelFile, TopicTraining.IsCurrent(folder), TopicTraining.ReportFile, TopicTraining.Train);
        var safeguarding = await Train(
            folder, SafeguardingTraining.ModelFile, SafeguardingTraining.IsCurrent(folder), SafeguardingTraining.ReportFile, SafeguardingTraining.Train);
        return topics && safeguarding ? 0 : 1;
    }

    /// <summary>A model that was made of the sentences as they are is left alone: the same sentences would give the same bytes.</summary>
    private static async Task<bool> Train(string folder, string modelFile, bool isCurrent, string reportFile, Func<string, TrainedModel> train)
    {
        if (isCurrent)
        {
            await Console.Out.WriteLineAsync($"{modelFile} is up to date. To make it anew all the same, delete it first.");
            return true;
        }

        await Console.Out.WriteLineAsync($"Making {modelFile} anew from the sentences. This takes some minutes...");
        var (model, report, faults) = train(folder);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (faults.Count > 0)
        {
            return false;
        }

        Directory.CreateDirectory(Path.Combine(folder, "models"));
        await Write(folder, modelFile, model, reportFile, report);
        return true;
    }

    private static async Task Write(string folder, string modelFile, byte[] model, string reportFile, string report)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, modelFile), model);
        await File.WriteAllTextAsync(Path.Combine(folder, reportFile), report);
        await Console.Out.WriteLineAsync($"Written: {modelFile}, and how good it is: {reportFile}");
    }
}
