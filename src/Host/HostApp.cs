/// <summary>The program: picks the verb, says refusals in plain words, gives the exit code.</summary>
public static class HostApp
{
    /// <param name="adjust">Replaces registrations; for the crash harness, which sabotages the writer on purpose.</param>
    /// <returns>0 = stopped as asked; 1 = refused to start; 2 = wrong words on the command line.</returns>
    public static async Task<int> Run(string[] args, Action<IServiceCollection>? adjust)
    {
        var line = CommandLine.Parse(args);
        if (line.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            await Console.Error.WriteLineAsync(TypedAs.Help(CommandLine.Help, TypedAs.Command));
            return 2;
        }

        try
        {
            return line.Verb.Split(' ') switch
            {
                ["help"] => await Say(TypedAs.Help(CommandLine.Help, TypedAs.Command)),
                ["setup-link"] => await Say(SetUpLinkCommand.Run(line)),
                ["backup"] => await Say(BackupCommand.Make(line)),
                ["restore"] => await Say(BackupCommand.Restore(line)),
                ["doctor"] => await DoctorCommand.Run(line),
                ["audit", "verify"] => await AuditVerifyCommand.Run(line),
                [TryCommand.Verb, var kind] => await TryCommand.Run(kind, line),
                [DialogsCommand.Verb, var word] => await DialogsCommand.Words[word](line),
                _ => await RunCommand.Run(line, adjust),
            };
        }
        catch (Exception failure) when (Refusals.Words(failure) is { } why)
        {
            await Console.Error.WriteLineAsync($"Not started: {why}");
            return 1;
        }
    }

    private static async Task<int> Say(string words)
    {
        await Console.Out.WriteLineAsync(words);
        return 0;
    }
}
