using Briefings.Analysis;

namespace Briefings.Tests.Analysis.Rules;

public sealed class MotiveTests
{
    public static TheoryData<string, string> Cases => ReadingCases.In("motives.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_motive_has_its_holder_and_stands_on_somebodys_word(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('\n', ReadingCases.Read(sentence).Motives.Select(Shown)));

    [Fact]
    public void What_an_opinion_piece_says_somebody_wants_is_ascribed_by_the_article()
    {
        var motive = Assert.Single(ReadingCases.Read(
            "France wants to lead the alliance.\n\nViews expressed in this article are opinions of the author and do not necessarily reflect the views of the paper.").Motives);
        Assert.Equal((Basis.Ascribed, MotiveClaim.ArticleAuthor), (motive.Basis, motive.AscribedBy));
    }

    private static string Shown(MotiveClaim motive) =>
        $"{motive.Actor} | {motive.Basis}{(motive.AscribedBy is { } by ? " by " + by : "")} | {motive.Motive}";
}
