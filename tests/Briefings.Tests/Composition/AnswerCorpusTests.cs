using Briefings.Composition;
using Briefings.Tests.Support;

namespace Briefings.Tests.Composition;

/// <summary>What closes a question that begins with who, what, where or how (answers.cases), and what comes near and does not.</summary>
public sealed class AnswerCorpusTests
{
    private static readonly IReadOnlyDictionary<string, (string Asks, string Later)> All =
        File.ReadAllText(Repository.PathOf("tests", "Briefings.Tests", "Composition", "answers.cases")).ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(block => !block.StartsWith('#'))
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(lines => lines[0], lines => (lines[1][3..], lines[2][3..]));

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_is_closed_by_the_starred_sentence_and_by_no_other(string name)
    {
        var (asks, later) = All[name];
        var before = Composed.Edition([Composed.Read(asks, "The One Post", "2026-11-20")], Ledger.Empty, "2026-11-20").After;
        var asked = Assert.Single(before.Questions, question => question.Question.StartsWith(name.Split(' ')[0].TrimEnd(','), StringComparison.OrdinalIgnoreCase));

        var after = Composed.Edition([Composed.Read(later.Replace("* ", "", StringComparison.Ordinal), "The Other Post", "2026-11-23")], before, "2026-11-23").After;

        var last = after.Questions.Single(question => question.Id == asked.Id).Events[^1];
        Assert.Equal(Starred(later), last.Kind == LedgerEventKind.Answered ? last.Words!.Text : null);
    }

    private static string? Starred(string text) => text.IndexOf('*') is >= 0 and var at ? text[(at + 2)..][..(text[(at + 2)..].IndexOf(". ", StringComparison.Ordinal) + 1)] : null;
}
