using System.Globalization;

namespace ProtectRespect.Perf;

/// <summary>The words of a driver's command line: <c>--name value</c> and <c>--switch</c>.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A word is not known.</exception>
    public Arguments(string[] words, IReadOnlyCollection<string> values, IReadOnlyCollection<string> switches)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (switches.Contains(words[i]))
            {
                _given[words[i]] = "true";
            }
            else if (values.Contains(words[i]) && i + 1 < words.Length)
            {
                _given[words[i]] = words[++i];
            }
            else
            {
                throw new ArgumentException($"{words[i]} is not known. Known: {string.Join(' ', values.Concat(switches))}");
            }
        }
    }

    public bool Has(string name) => _given.ContainsKey(name);

    public string? Text(string name) => _given.GetValueOrDefault(name);

    public int Number(string name, int otherwise) => _given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
