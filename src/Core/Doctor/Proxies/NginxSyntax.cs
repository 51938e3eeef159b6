using System.Text;

namespace ProtectRespect.Core.Doctor.Proxies;

/// <summary>One directive of nginx with its words; a block has others inside.</summary>
internal sealed record NginxDirective(string File, int Line, IReadOnlyList<string> Words, IReadOnlyList<NginxDirective>? Inside)
{
    public string Name => Words.Count > 0 ? Words[0] : "";

    public IEnumerable<NginxDirective> Named(string name) => (Inside ?? []).Where(d => d.Name == name);
}

/// <summary>Reads nginx's configuration: words, quotes, comments, blocks, and files that are included.</summary>
internal static class NginxSyntax
{
    private const int DeepestInclude = 8;

    public static IReadOnlyList<NginxDirective> Read(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include) => Read(file, include, 0);

    private static List<NginxDirective> Read(ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include, int depth)
    {
        using var tokens = Tokens(file.Text).GetEnumerator();
        return Block(tokens, file, include, depth);
    }

    private static List<NginxDirective> Block(IEnumerator<(string? Word, char Mark, int Line)> tokens, ProxyFile file, Func<string, IReadOnlyList<ProxyFile>> include, int depth)
    {
        var found = new List<NginxDirective>();
        var words = new List<string>();
        var line = 0;
        while (tokens.MoveNext())
        {
            var (word, mark, at) = tokens.Current;
            if (word is not null)
            {
                line = words.Count == 0 ? at : line;
                words.Add(word);
                continue;
            }

            if (mark == '}')
            {
                break;
            }

            var inside = mark == '{' ? Block(tokens, file, include, depth) : null;
            if (words is ["include", var pattern] && depth < DeepestInclude)
            {
                found.AddRange(include(pattern).SelectMany(f => Read(f, include, depth + 1)));
            }
            else
            {
                found.Add(new NginxDirective(file.Path, line, [.. words], inside));
            }

            words.Clear();
        }

        return found;
    }

    private static IEnumerable<(string? Word, char Mark, int Line)> Tokens(string text)
    {
        var word = new StringBuilder();
        var line = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\'' && word.Length == 0)
            {
                var end = text.IndexOf(c, i + 1);
                end = end < 0 ? text.Length : end;
                yield return (text[(i + 1)..end], ' ', line);
                line += text.AsSpan(i, end - i).Count('\n');
                i = end;
                continue;
            }

            // ${name} is part of a word.
            var ofAName = c == '{' && word.Length > 0 && word[^1] == '$' || c == '}' && word.ToString().Contains("${", StringComparison.Ordinal);
            if (!ofAName && (char.IsWhiteSpace(c) || c is ';' or '{' or '}' || (c == '#' && word.Length == 0)))
            {
                if (word.Length > 0)
                {
                    yield return (word.ToString(), ' ', line);
                    word.Clear();
                }

                if (c is ';' or '{' or '}')
                {
                    yield return (null, c, line);
                }
                else if (c == '#')
                {
                    var end = text.IndexOf('\n', i);
                    i = end < 0 ? text.Length : end - 1;
                }

                line += c == '\n' ? 1 : 0;
                continue;
            }

            word.Append(c);
        }
    }
}
