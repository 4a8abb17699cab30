using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Finds reasons and aims with their holders: announced ones ("because", "in order to"), purposes after a verb of doing,
/// wants and needs, and what drives somebody to act. What is only supposed ("if", "would need") is none. A motive may lie within
/// the words of another.
/// </summary>
internal sealed class MotiveReader(Syntax syntax, Asides asides)
{
    private readonly Reasons _reasons = new(syntax, asides);
    private readonly Results _results = new(syntax, asides);
    private readonly Wants _wants = new(syntax, asides);
    private readonly Purposes _purposes = new(syntax, asides);
    private readonly Impulses _impulses = new(syntax, asides);
    private readonly Uses _uses = new(syntax, asides);

    public IEnumerable<Motive> In(TokenRange sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Motive? motive = _reasons.At(i, sentence) ?? _results.At(i, sentence) ?? _wants.At(i, sentence)
                ?? _purposes.At(i, sentence) ?? _impulses.At(i, sentence) ?? _uses.At(i, sentence);
            if (motive is { } found)
            {
                yield return found;
            }
        }
    }
}
