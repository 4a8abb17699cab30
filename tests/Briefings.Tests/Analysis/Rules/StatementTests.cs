using Briefings.Analysis;

namespace Briefings.Tests.Analysis.Rules;

public sealed class StatementTests
{
    public static TheoryData<string, string> Cases => ReadingCases.In("statements.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_statement_has_its_speaker_its_cue_its_basis_and_its_words(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('\n', ReadingCases.Read(sentence).Statements.Select(Shown)));

    [Fact]
    public void Every_piece_of_a_statement_stands_in_the_article_where_it_says()
    {
        string text = string.Join("\n\n", Cases.Select(row => (string)row[0]));
        var statements = ReadingCases.Read(text).Statements;
        Assert.True(statements.Count >= 40, $"{statements.Count} statements");
        Assert.All(
            statements.SelectMany(statement => statement.Continued.Prepend(statement.Content)),
            piece => Assert.Equal(piece.Quote, text.Substring(piece.Start!.Value, piece.Quote.Length)));
    }

    [Fact]
    public void A_quotation_that_the_next_paragraph_reopens_is_one_statement()
    {
        var statement = Assert.Single(ReadingCases.Read(
            "“The river came at night,” Anna Berger said. “We carried the children.\n\n“Then the bridge fell.”").Statements);
        Assert.Equal(
            ["The river came at night,", "We carried the children.", "Then the bridge fell."],
            statement.Continued.Prepend(statement.Content).Select(piece => piece.Quote));
    }

    [Fact]
    public void Who_spoke_goes_on_in_paragraphs_of_quotation_and_is_he_who_speaks_after_them()
    {
        var statements = ReadingCases.Read(
            "“It cost a million,” Paul Novak said.\n\n“Nobody has paid it.”\n\n“The town was poor then.”\n\n“The crews were poor too.”\n\nHe said that the bridge would open in May.").Statements;
        Assert.Equal(
            [
                "Paul Novak | said | Quoted | It cost a million, … Nobody has paid it. … The town was poor then. … The crews were poor too.",
                "Paul Novak | said | Reported | that the bridge would open in May",
            ],
            statements.Select(Shown));
    }

    [Fact]
    public void A_paragraph_of_quotation_behind_somebody_elses_is_nobodys() =>
        Assert.Equal(
            "Paul Novak | said | Quoted | It cost a million,",
            Shown(Assert.Single(ReadingCases.Read("“It cost a million,” Paul Novak said.\n\nAnna Berger shook her head.\n\n“It was two.”").Statements)));

    private static string Shown(StatementClaim statement) =>
        $"{statement.Speaker} | {statement.Cue} | {statement.Basis} | "
        + string.Join(" … ", statement.Continued.Prepend(statement.Content).Select(piece => piece.Quote));
}
