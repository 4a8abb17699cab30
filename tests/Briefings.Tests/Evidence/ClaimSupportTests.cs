using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Evidence.Facts;
using Briefings.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace Briefings.Tests.Evidence;

public sealed class ClaimSupportTests
{
    public static TheoryData<int, string, string, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string, string, string>();
        foreach (var (number, line) in File.ReadLines(Path.Combine(Repository.Root, "tests/Briefings.Tests/Evidence/claim-support.cases")).Index())
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split(" ⟶ ");
                cases.Add(number + 1, fields[0], fields[1], fields[2], fields[3]);
            }

        return cases;
    }

    [Fact]
    public void A_sum_keeps_its_currency_over_a_blank() =>
        Assert.Equal("£", Assert.Single(Figures.In("It costs £ 90.", "en").Numbers).Unit);

    [Theory, MemberData(nameof(Cases))]
    public void A_claim_is_judged_as_its_line_says(int line, string source, string claim, string grade, string reason)
    {
        var support = ClaimSupport.Of(ArticleReader.FromText(source), claim);

        Assert.True($"{grade}: {reason}" == $"{support.Grade}: {support.Reason}", $"claim-support.cases({line}): {support.Grade}: {support.Reason}");
    }

    [Fact]
    public void There_are_at_least_sixty_lines() => Assert.InRange(Cases().Count, 60, int.MaxValue);

    [Fact]
    public void Every_sentence_of_an_article_is_supported_by_the_article_and_by_itself()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds/articles"), "article.md", SearchOption.AllDirectories))
        {
            var article = ArticleReader.Read(File.ReadAllBytes(path), path);
            foreach (var sentence in article.Body)
            {
                var text = article.TextOf(sentence);
                Assert.Equal(SupportGrade.Supported, ClaimSupport.Of(article, text).Grade);
                Assert.Equal(SupportGrade.Supported, ClaimSupport.Of(article, text, [new Quote(sentence.Number, sentence.Start, sentence.End, text)]).Grade);
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Any_claim_gets_the_same_verdict_twice_with_a_score_from_0_to_1(NonNull<string> claim)
    {
        var support = ClaimSupport.Of(Claims.Article, claim.Get);

        Assert.Equal(support, ClaimSupport.Of(Claims.Article, claim.Get));
        Assert.InRange(support.Score, 0, 1);
        Assert.NotEqual("", support.Reason);
    }

    [Fact]
    public void Only_the_cited_sentences_and_their_neighbours_contradict()
    {
        var article = ArticleReader.FromText("Grain prices fell in Norland. The court sat. The mayor slept. The rain stopped. Grain is a plant, and prices in Norland are numbers.");
        var last = article.Sentences[^1];
        var elsewhere = new Quote(last.Number, last.Start, last.End, article.TextOf(last));

        Assert.Equal(SupportGrade.Contradicted, ClaimSupport.Of(article, "Grain prices rose in Norland.").Grade);
        Assert.NotEqual(SupportGrade.Contradicted, ClaimSupport.Of(article, "Grain prices rose in Norland.", [elsewhere]).Grade);
    }
}
