using Briefings.Typesetting.Text.Unicode;

namespace Briefings.Typesetting.Text.LineBreaking;

/// <summary>
/// The Unicode line breaking algorithm (UAX #14, all rules of the tables' Unicode version, numbers by the regular expression
/// of LB25): linear in the text, one pass, without allocation.
/// </summary>
internal static class LineBreakOpportunities
{
    /// <param name="after">Receives, for each UTF-16 unit of the text, what may happen after it; mandatory after the last (LB3).</param>
    public static void Find(ReadOnlySpan<char> text, Span<BreakKind> after)
    {
        after = after[..text.Length];
        if (after.IsEmpty)
            return;

        var line = new LineBreakContext(after);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoint.At(text, at, out var units);
            line.Take(LineBreakClassTable.Of(codePoint), at);
            if (units == 2)
                after[at] = BreakKind.None;

            at += units;
        }

        after[^1] = BreakKind.Mandatory;
    }
}
