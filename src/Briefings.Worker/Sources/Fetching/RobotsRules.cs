using System.Text;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>What a robots.txt asks of us (RFC 9309). Crawl-delay is not in the RFC; hosts that write it mean it.</summary>
internal sealed class RobotsRules
{
    /// <summary>What RFC 9309, 2.5 wants a reader to take at least.</summary>
    public const int MostBytes = 500 * 1024;

    private const string Us = "briefings";
    private const int LongestPattern = 2000;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    private readonly List<(string Pattern, bool IsAllowed)> rules = [];

    public static RobotsRules None { get; } = new();

    public TimeSpan Delay { get; private set; }

    public static RobotsRules Parse(ReadOnlySpan<byte> bytes)
    {
        var (ours, everybodys) = (new RobotsRules(), new RobotsRules());
        var (isOurs, isEverybodys, inAgents, areWeNamed) = (false, false, false, false);
        foreach (var raw in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split(['\n', '\r']))
        {
            var line = raw.Split('#', 2)[0];
            var colon = line.IndexOf(':');
            if (colon < 0)
                continue;
            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // Agents in a row share the rules that follow them.
                if (!inAgents)
                    (isOurs, isEverybodys) = (false, false);
                inAgents = true;
                isEverybodys |= value == "*";
                isOurs |= IsUs(value);
                areWeNamed |= isOurs;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inAgents = false;
                if (isOurs)
                    ours.Add(key, value);
                if (isEverybodys)
                    everybodys.Add(key, value);
            }
        }

        return areWeNamed ? ours : everybodys;
    }

    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var (longest, isAllowed) = (-1, true);
        foreach (var rule in rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && isAllowed) || !Matches(rule.Pattern, path))
                continue;
            (longest, isAllowed) = (rule.Pattern.Length, rule.IsAllowed);
        }

        return isAllowed;
    }

    private static bool IsUs(string agent)
    {
        var name = string.Concat(agent.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '_' or '-'));
        return name.Equals(Us, StringComparison.OrdinalIgnoreCase);
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
            Delay = double.TryParse(value, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, LongestDelay.TotalSeconds)) : Delay;
        else if (value.Length is > 0 and <= LongestPattern)
            rules.Add((Normal(value), key == "allow"));
    }

    /// <summary>A pattern holds from the start of the path; <c>*</c> is anything, <c>$</c> the end. The pieces between stars are found first come.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toTheEnd = pattern.EndsWith('$');
        var pieces = (toTheEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        if (pieces.Length == 1)
            return !toTheEnd || at == path.Length;
        foreach (var piece in pieces[1..^1])
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }

        var last = pieces[^1];
        return toTheEnd
            ? path.Length - last.Length >= at && path.EndsWith(last, StringComparison.Ordinal)
            : path.IndexOf(last, at, StringComparison.Ordinal) >= 0;
    }

    /// <summary>One spelling for all: what needs no escape is written plain, everything else escaped, in capitals.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var value = Convert.ToByte(path.Substring(i + 1, 2), 16);
                _ = char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~' ? normal.Append((char)value) : normal.Append($"%{value:X2}");
                i += 2;
            }
            else if (char.IsAscii(path[i]))
            {
                normal.Append(path[i]);
            }
            else if (Rune.TryGetRuneAt(path, i, out var rune))
            {
                foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                    normal.Append($"%{value:X2}");
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return normal.ToString();
    }
}
