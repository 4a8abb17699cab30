using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Briefings.Articles;

/// <summary>
/// The YAML block between two <c>---</c> lines at the start of a Markdown file. Read as a stream of events, so that no alias is
/// ever expanded; only plain values of known keys are taken.
/// </summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";

    // Far more than six facts need; the YAML scanner is not linear on hostile input.
    private const int Longest = 8 * 1024;
    private readonly string where;
    private readonly List<Problem> warnings = [];
    private readonly Dictionary<string, string> values = [];

    private FrontMatter(string where) => this.where = where;

    public ArticleFacts Facts => new()
    {
        Title = values.GetValueOrDefault("title"),
        Byline = values.GetValueOrDefault("byline"),
        Outlet = values.GetValueOrDefault("outlet"),
        Date = values.GetValueOrDefault("date"),
        Url = values.GetValueOrDefault("url"),
        Language = values.GetValueOrDefault("language"),
    };

    public IReadOnlyList<Problem> Warnings => warnings;

    /// <summary>Where the text after the closing line begins.</summary>
    public int End { get; private set; }

    /// <summary>Whether the text opens with a fence and a first key.</summary>
    public static bool Opens(string text) => Fenced(text) is var (start, end) && (end >= 0 || LooksLikeAKey(text, start));

    /// <summary>The front matter of a text; null where it has none.</summary>
    public static FrontMatter? Read(string text, string where)
    {
        if (Fenced(text) is not var (start, end))
            return null;
        if (end < 0)
        {
            return LooksLikeAKey(text, start)
                ? throw new ProblemException(Problems.FrontMatterNotClosed(where))
                : null;
        }

        if (end - start > Longest)
            throw new ProblemException(Problems.FrontMatterTooLong(where, Longest / 1024));
        var front = new FrontMatter(where) { End = NextLine(text, end) };
        front.Parse(text[start..end]);
        return front;
    }

    private static (int Start, int End)? Fenced(string text)
    {
        var start = NextLine(text, 0);
        if (!text.AsSpan(0, start).TrimEnd().SequenceEqual(Fence))
            return null;
        for (var at = start; at < text.Length;)
        {
            var next = NextLine(text, at);
            if (text.AsSpan(at, next - at).TrimEnd() is Fence or "...")
                return (start, at);
            at = next;
        }

        return (start, -1);
    }

    private static int NextLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    private static bool LooksLikeAKey(string text, int at)
    {
        var line = text.AsSpan(at, NextLine(text, at) - at);
        var colon = line.IndexOf(':');
        return colon is > 0 and < 30 && !line[..colon].Contains(' ');
    }

    private void Parse(string yaml)
    {
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return;
            if (parser.TryConsume<MappingStart>(out _))
                ReadEntries(parser);
            else if (parser.Current is not Scalar { Value: "" })
                throw new ProblemException(Problems.BadFrontMatter(where, "it is not a list of keys and values", 2, 1));
        }
        catch (YamlException exception)
        {
            var (line, column) = ((int)exception.Start.Line + 1, (int)exception.Start.Column);
            throw new ProblemException(Problems.BadFrontMatter(where, OneLine(exception.Message), line, column), exception);
        }
        catch (InvalidOperationException exception)
        {
            // The library's scanner gives up so on a line break in a list that nothing closes; it does not say where.
            throw new ProblemException(Problems.BadFrontMatter(where, "a list or a mapping that opens in it is not closed", 2, 1), exception);
        }
    }

    private void ReadEntries(Parser parser)
    {
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Current as Scalar;
            var (line, column) = ((int)parser.Current!.Start.Line + 1, (int)parser.Current.Start.Column);
            Skip(parser);
            var value = parser.Current as Scalar;
            Skip(parser);
            if (key is null)
                warnings.Add(Problems.FrontMatterValueIgnored(where, "a key", line, column));
            else if (!Keys.Contains(key.Value))
                warnings.Add(Problems.FrontMatterKeyUnknown(where, key.Value, line, column));
            else if (value is null)
                warnings.Add(Problems.FrontMatterValueIgnored(where, key.Value, line, column));
            else
                values[key.Value] = value.Value;
        }
    }

    private static readonly string[] Keys = ["title", "byline", "outlet", "date", "url", "language"];

    /// <summary>Past one node, whatever is in it.</summary>
    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        }
        while (depth > 0);
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
