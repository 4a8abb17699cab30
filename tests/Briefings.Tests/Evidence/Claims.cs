using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Tests.Support;

namespace Briefings.Tests.Evidence;

/// <summary>The article that the gate's tests read, and readings of it that are true until a test alters them.</summary>
internal static class Claims
{
    public static readonly Article Article = ArticleText.Read("""
        [Title] Norland and Sudoria talk grain

        [Byline] By Petra Quill

        [Caption] President Anna Lund meets Ivo Marek in Oster on Sept. 13, 2023. (Rolf Brandt/Agency)

        President Anna Lund of Norland met Sudorian leader Ivo Marek in Oster on Sept. 13.
        Norland wants to sell 1,000 tons of grain because its harvest was large.

        “We will feed our neighbours,” Ms. Lund told Mr. Marek at the start.
        Mr. Marek said that Sudoria needed the grain to get through the winter.
        He did not say how Sudoria would pay.

        Analysts believe that Mr. Marek wants to please voters before the election in 2024.
        Prices rose 5 percent to two million crowns.
        The Grain Union, a trade body, called the deal “a costly mistake.”

        “Our farmers deserve a fair price.

        “They have waited three years,” Ms. Lund said.

        Oster lies far from both capitals.

        [AuthorNote] Petra Quill is the author of a book on wheat.
        """) with
    { Byline = "Petra Quill", Date = new DateOnly(2023, 9, 14), Url = new Uri("https://news.example/grain") };

    public static readonly ActorClaim Lund = new("Anna Lund", ActorKind.Person, "President", ["Ms. Lund"], null, [Cite("President Anna Lund")]);

    public static readonly ActorClaim Marek = new("Ivo Marek", ActorKind.Person, "Sudorian leader", ["Mr. Marek"], null, [Cite("Sudorian leader Ivo Marek")]);

    public static readonly ActorClaim Norland = new("Norland", ActorKind.State, null, [], null, [Cite("Norland wants to sell")]);

    public static readonly StatementClaim Feed = new(
        "Anna Lund", "Ms. Lund", "told", Basis.Quoted, Cite("We will feed our neighbours"));

    public static readonly MotiveClaim Winter = new(
        "Ivo Marek", "to get through the winter", Basis.Reported, null, [Cite("Sudoria needed the grain to get through the winter")]);

    public static readonly QuestionClaim Pay = new("How would Sudoria pay?", OpenReason.Unanswered, [Cite("He did not say how Sudoria would pay.")]);

    public static readonly Reading Nothing = new() { Analyst = new AnalystIdentity("test", "1") };

    /// <summary>With the two persons and one state that the tests speak of.</summary>
    public static readonly Reading WithActors = Nothing with { Actors = [Lund, Marek, Norland] };

    /// <summary>The quote in the sentence that has it, or in the first.</summary>
    public static Citation Cite(string quote) => new(
        Article.Sentences.FirstOrDefault(sentence => sentence.IsBody && Article.TextOf(sentence).Contains(quote, StringComparison.Ordinal))?.Number ?? 1, quote);

    public static SummaryClaim Summary(string text, params string[] quotes) => new(text, [.. quotes.Select(Cite)]);

    public static Briefing Check(Reading reading) => Gate.Check(Article, reading);

    /// <summary>What was left out, a line each: code, kind, claim, reason.</summary>
    public static string LeftOut(Reading reading) => LeftOut(Check(reading));

    public static string LeftOut(Briefing briefing) => string.Join('\n', briefing.LeftOut.Select(rejection =>
        $"{rejection.Code} {rejection.Kind} [{rejection.Claim}] {rejection.Reason}"));

    public static void IsLeftOut(string expected, Reading reading) => Assert.Equal(expected, LeftOut(reading));

    public static void Passes(Reading reading) => Assert.Equal("", LeftOut(reading));

    public static Reading Summarised(string text, params string[] quotes) => Nothing with { Summary = [Summary(text, quotes)] };

    public static Reading Moved(MotiveClaim motive) => WithActors with { Motives = [motive] };

    public static Reading Said(StatementClaim statement) => WithActors with { Statements = [statement] };
}
