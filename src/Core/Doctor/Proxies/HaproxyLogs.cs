namespace ProtectRespect.Core.Doctor.Proxies;

/// <summary>What HAProxy writes down: nothing, unless a section or its defaults have a line "log"; then each line has the client's address.</summary>
internal static class HaproxyLogs
{
    private const string SwitchOff = "Remove the line, or write \"no log\" into the frontend (deploy/haproxy.cfg), and delete the old logs.";

    private static readonly string[] Sections = ["global", "defaults", "frontend", "listen", "backend", "userlist", "resolvers", "peers", "cache", "mailers", "program", "ring"];

    public static IReadOnlyList<ProxyLog> In(ProxyFile file)
    {
        var found = new List<ProxyLog>();
        List<int> global = [], defaults = [], own = [];
        var section = "";
        var silent = false;

        void Close()
        {
            if (section is "frontend" or "listen" && !silent)
            {
                found.AddRange((own.Count > 0 ? own : defaults).Select(line => new ProxyLog(file.Path, line, "HAProxy logs every visit with its address", SwitchOff)));
            }
        }

        foreach (var (words, line) in file.Text.Split('\n').Select((text, i) => (text.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), i + 1)))
        {
            if (words.Length > 0 && Sections.Contains(words[0]) && words is not ["cache", "use" or "store", ..])
            {
                Close();
                section = words[0];
                (own, silent) = ([], false);
                defaults = section == "defaults" ? [] : defaults;
            }
            else if (words is ["no", "log"])
            {
                silent = true;
                defaults = section == "defaults" ? [] : defaults;
            }
            else if (words is ["log", ..])
            {
                var into = section switch { "global" => global, "defaults" => defaults, _ => own };
                // "log global" means what the section global says.
                into.AddRange(words is ["log", "global"] ? global.Count > 0 ? [line] : [] : [line]);
            }
        }

        Close();
        return [.. found.Distinct()];
    }
}
