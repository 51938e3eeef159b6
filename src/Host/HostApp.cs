using ProtectRespect.Core.Storage;

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
            await Console.Error.WriteLineAsync(CommandLine.Help);
            return 2;
        }

        try
        {
            return line.Verb.Split(' ') switch
            {
                ["help"] => await Say(CommandLine.Help),
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
        catch (Exception refusal) when (refusal is StartRefusedException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"Not started: {refusal.Message}");
            return 1;
        }
        catch (InvalidOperationException unknown) when (unknown.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal))
        {
            await Console.Error.WriteLineAsync($"Not started: a setting is not known. docs/configuration.md lists them all. ({unknown.Message})");
            return 1;
        }
    }

    private static async Task<int> Say(string words)
    {
        await Console.Out.WriteLineAsync(words);
        return 0;
    }
}
