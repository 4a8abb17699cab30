using Briefings.Evidence;

namespace Briefings.Composition.Records;

/// <summary>Looks among the day's sentences for one that answers a question.</summary>
internal sealed class AnswerFinder(IEnumerable<Voice> voices)
{
    private readonly IReadOnlyList<Voice> voices = [.. voices];

    public Excerpt? To(LedgerQuestion question) => voices.Count == 0 || question.Question.Length == 0 ? null : null;
}
