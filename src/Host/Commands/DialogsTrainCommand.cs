using ProtectRespect.Training;

/// <summary><c>dialogs train</c>: makes the model of the topic finder anew from the sentences in topics/, and the report on it.</summary>
internal static class DialogsTrainCommand
{
    public static async Task<int> Run(CommandLine line)
    {
        var folder = Settings.Dialogs(Settings.Read(line));
        await Console.Out.WriteLineAsync("Training on the sentences in topics/. This takes a minute or two...");
        var trained = TopicTraining.Train(folder);
        foreach (var fault in trained.Faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (trained.Faults.Count > 0)
        {
            return 1;
        }

        Directory.CreateDirectory(Path.Combine(folder, "models"));
        await File.WriteAllBytesAsync(Path.Combine(folder, TopicTraining.ModelFile), trained.Model);
        await File.WriteAllTextAsync(Path.Combine(folder, TopicTraining.ReportFile), trained.Report);
        await Console.Out.WriteLineAsync($"Written: {TopicTraining.ModelFile}, and how good it is: {TopicTraining.ReportFile}");
        return 0;
    }
}
