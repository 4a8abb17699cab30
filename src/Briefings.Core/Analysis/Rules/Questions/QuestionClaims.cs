using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Statements;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>The open questions of an article: each once, the most telling first, no more than a reader can keep in mind.</summary>
internal static class QuestionClaims
{
    private const int Most = 7;
    private const int MostOfFuture = 3;

    public static IReadOnlyList<QuestionClaim> Of(Syntax syntax, Cast cast, IReadOnlyList<Statement> statements)
    {
        QuestionWriter writer = new(syntax, cast);
        QuestionFinder finder = new(syntax, cast, writer);
        IEnumerable<OpenQuestion> found = new Disputes(syntax, writer, statements).All()
            .Concat(new Figures(syntax, writer, statements).All())
            .Concat(statements.Select(finder.OfStatement).OfType<OpenQuestion>())
            .Concat(syntax.Sentences.SelectMany(finder.In));
        List<(OpenQuestion Question, HashSet<string> Words)> kept = [];
        foreach (OpenQuestion question in found.OrderByDescending(question => question.Weight).ThenBy(question => question.Sentence.Sentence))
        {
            HashSet<string> words = ContentWords(question.Text);
            bool isRoom = question.Reason != OpenReason.Future || kept.Count(other => other.Question.Reason == OpenReason.Future) < MostOfFuture;
            if (isRoom && !kept.Exists(other => IsSame(words, other.Words)))
            {
                kept.Add((question, words));
            }
            if (kept.Count == Most)
            {
                break;
            }
        }
        return [.. kept.Select(entry => Claim(syntax, entry.Question))];
    }

    private static QuestionClaim Claim(Syntax syntax, OpenQuestion question) =>
        new(question.Text, question.Reason, [.. new[] { question.Sentence.Sentence, question.Against }.Where(sentence => sentence > 0).Distinct()
            .Select(sentence => Citations.OfSentence(syntax.Document.Article, sentence))]);

    private static HashSet<string> ContentWords(string text) =>
        text.TrimEnd('?').ToLowerInvariant().Split(' ').Where(word => word.Length > 3).ToHashSet(StringComparer.Ordinal);

    private static bool IsSame(HashSet<string> one, HashSet<string> other) =>
        one.Count(other.Contains) * 10 >= Math.Min(one.Count, other.Count) * 7;
}
