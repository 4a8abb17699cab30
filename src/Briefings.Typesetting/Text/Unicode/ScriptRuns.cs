using Briefings.Typesetting.Text.Bidi;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Text.Unicode;

/// <summary>
/// A text by scripts (UAX #24). What is common to scripts belongs to the script before it, at the text's start to the first after
/// it; a closing bracket belongs to the script of its opener.
/// </summary>
internal ref struct ScriptRuns
{
    private const int MaxDepth = 63;

    private readonly List<ScriptRun> runs = [];
    private readonly Span<(char Closer, Script Script)> open;
    private int depth;
    private Script current = Script.Common;

    private ScriptRuns(Span<(char Closer, Script Script)> open) => this.open = open;

    /// <returns>Runs that follow each other and cover the text; a text without any script is one common run.</returns>
    public static List<ScriptRun> Split(ReadOnlySpan<char> text)
    {
        var split = new ScriptRuns(stackalloc (char, Script)[MaxDepth]);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoint.At(text, at, out var units);
            split.Take(codePoint, units);
            at += units;
        }

        return split.runs;
    }

    private void Take(int codePoint, int units)
    {
        var script = Of(codePoint);
        if (script != Script.Common)
            Enter(script);
        else if (codePoint <= char.MaxValue)
            TakeBracket((char)codePoint);

        if (runs is [.., var last] && last.Script == current)
            runs[^1] = last with { Length = last.Length + units };
        else if (runs is [.., var before])
            runs.Add(new ScriptRun(before.Start + before.Length, units, current));
        else
            runs.Add(new ScriptRun(0, units, current));
    }

    private void Enter(Script script)
    {
        // All that stood before the first script was common, and belongs to it.
        if (current == Script.Common && runs is [var common])
        {
            runs[0] = common with { Script = script };
            foreach (ref var bracket in open[..depth])
                bracket.Script = script;
        }

        current = script;
    }

    private void TakeBracket(char bracket)
    {
        if (BidiBrackets.Opens(bracket, out var closer))
        {
            if (depth < MaxDepth)
                open[depth++] = (closer, current);
        }
        else if (BidiBrackets.Closes(bracket, out var identity))
        {
            var match = depth - 1;
            while (match >= 0 && open[match].Closer != identity)
                match--;
            if (match < 0)
                return;

            depth = match;
            current = open[match].Script;
        }
    }

    private static Script Of(int codePoint)
    {
        if (codePoint < 0x80)
            return char.IsAsciiLetter((char)codePoint) ? Script.Latin : Script.Common;

        var script = UnicodeFunctions.Default.GetScript(codePoint);
        return script == Script.Inherited || script == Script.Unknown ? Script.Common : script;
    }
}
