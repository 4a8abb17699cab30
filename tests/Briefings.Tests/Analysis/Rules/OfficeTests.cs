using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Tests.Analysis.Rules;

/// <summary>An office or a body that the article writes like a name, and whose holder or full name it never gives, is an actor.</summary>
public sealed class OfficeTests
{
    [Fact]
    public void Who_is_called_by_an_office_alone_acts_and_speaks() => Assert.Equal(
        """
        Government Organisation
        Taoiseach Person
        Minister for Housing Person, the Minister
        Opposition Organisation
        Taoiseach / the Government wanted to protect families
        Taoiseach / We will not leave anyone behind,
        Minister for Housing / she did not know when new rules would be published
        Opposition / the Government had failed to build homes
        Government: to protect families
        When would new rules be published?
        left out: 0
        """,
        Told("""
            LIMERICK — The Government will extend the rent freeze until March. The Taoiseach said the Government wanted to protect families. “We will not leave anyone behind,” he said.

            In a letter the Minister for Housing named no date. Later the Minister said she did not know when new rules would be published. The Opposition said the Government had failed to build homes.
            """, "Limerick"));

    [Theory]
    // Named: the office is another word for its holder, and nobody is listed twice.
    [InlineData("President Ada Winter left. On Friday the President said the bridge was safe.", "Ada Winter Person, President Ada Winter, the President")]
    // The president is not the vice president.
    [InlineData("Vice President Ada Winter left. On Friday the President said the bridge was safe.", "Ada Winter Person, Vice President Ada Winter\nPresident Person")]
    [InlineData("Deputy Attorney General Ada Winter left. On Friday the attorney general stayed.", "Ada Winter Person")]
    [InlineData("The Minister for Roads and Housing met the Minister for Health and the Opposition.", "Opposition Organisation\nMinister for Roads and Housing Person\nMinister for Health Person")]
    // What somebody is.
    [InlineData("For years Ada Winter served as the Director of a small museum.", "Ada Winter Person")]
    [InlineData("Crowds met Ada Winter, the Speaker, at the gate.", "Ada Winter Person")]
    // No office: what stands before a noun, and whose it is.
    [InlineData("In the storm the President portrait fell.", "")]
    [InlineData("They praised the Father of our nation.", "")]
    // Not written like a name.
    [InlineData("On Friday the president said the government was safe.", "")]
    [InlineData("On Friday the government of Norway met. Then the Government resigned.", "Norway State")]
    // A state's own body is the state; "the government" alone may be anybody's.
    [InlineData("The Norwegian government met. Later the government resigned.", "Norwegian government State")]
    [InlineData("The Norwegian government met the Danish government.", "Norwegian government State\nDanish government State")]
    // What an office is over tells it from another, also from a named one.
    [InlineData("Ada Winter, the Minister for Housing, left. The Minister for Transport said it was sad.", "Ada Winter Person\nMinister for Transport Person")]
    [InlineData("President Ada Winter left for home. The President of the Tide Club said it was sad.", "Ada Winter Person, President Ada Winter\nPresident of the Tide Club Person, President\nTide Club Organisation")]
    [InlineData("Former Mayor Ada Winter left for home. The Mayor said it was sad.", "Ada Winter Person, Former Mayor Ada Winter\nMayor Person")]
    [InlineData("The Leader of the Opposition, Ada Winter, said it was sad.", "Ada Winter Person\nOpposition Organisation")]
    // How an office is addressed, unless it is a name, or who is asked bears it.
    [InlineData("Thank you, Madam Speaker. I rise in anger, Mr. Chief Justice, and in pride.", "Speaker Person, Madam Speaker\nChief Justice Person, Mr. Chief Justice")]
    [InlineData("Jim Justice owns the mine. They asked Mr. Justice to close it.", "Jim Justice Person")]
    [InlineData("Are you well, Mr. President? Will you stay?", "")]
    [InlineData("The Spokesman for the President said no. It was late.", "Spokesman for the President Person")]
    [InlineData("The Minister of Power was ill. The Foreign Minister of Sudland later said so.", "Minister of Power Person\nForeign Minister of Sudland Person")]
    [InlineData("The President of the United States met the Pope.", "President of the United States Person, President\nPope Person\nUnited States State")]
    public void An_office_is_listed_where_nobody_is_named_for_it(string text, string actors) =>
        Assert.Equal(actors, string.Join('\n', Listed(RuleAnalyst.Read(ArticleReader.FromText(text)).Actors)));

    private static IEnumerable<string> Listed(IEnumerable<ActorClaim> actors) =>
        actors.Select(actor => string.Join(", ", actor.Aliases.Prepend($"{actor.Name} {actor.Kind}")));

    private static string Told(string text, string except)
    {
        var article = ArticleReader.FromText(text);
        var briefing = Gate.Check(article, RuleAnalyst.Read(article));
        var statements = briefing.Statements.Select(statement => $"{statement.Claim.Speaker} / {statement.Claim.Content.Quote}");
        var motives = briefing.Motives.Select(motive => $"{motive.Claim.Actor}: {motive.Claim.Motive}");
        var questions = briefing.Questions.Select(question => question.Claim.Question);
        return string.Join('\n', [.. Listed(briefing.Actors.Select(actor => actor.Claim)).Where(line => !line.Contains(except, StringComparison.OrdinalIgnoreCase)), .. statements, .. motives, .. questions, $"left out: {briefing.LeftOut.Count}"]);
    }
}
