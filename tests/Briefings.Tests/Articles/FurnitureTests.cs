using System.Text;
using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class FurnitureTests
{
    private const string Body =
        "The council of Hollin met on Monday and put off its vote on the bridge, after a study that nobody outside had seen.\n\n" +
        "Its members gave no new date. The mayor said that the study would be published, and that nothing was decided.\n\n" +
        "Residents were divided, and some of them left before the end of the meeting.";

    [Theory]
    [InlineData("Read more: the study in full", Furniture.Promotion)]
    [InlineData("RELATED: The quay that nobody wanted", Furniture.Promotion)]
    [InlineData("Sign up for our newsletter", Furniture.Promotion)]
    [InlineData("Advertisement", Furniture.Promotion)]
    [InlineData("© 2026 Harbour Wire", Furniture.Copyright)]
    [InlineData("Copyright 2026 Harbour Wire. All rights reserved.", Furniture.Copyright)]
    [InlineData("Editor's note: This story was corrected on March 9.", Furniture.EditorNote)]
    [InlineData("This article has been updated with the mayor's answer.", Furniture.EditorNote)]
    [InlineData("The opinions expressed here are the author's own.", Furniture.Disclaimer)]
    [InlineData("The opinions in this analysis belong to its writers alone.", Furniture.Disclaimer)]
    [InlineData("The mayor at the quay in Hollin on March 9, 2026. (Photo by Lena Holt)", Furniture.Caption)]
    [InlineData("FILE - The ferry leaves the harbor at Hollin in 2019.", Furniture.Caption)]
    [InlineData("Photograph: Lena Holt/Getty Images", Furniture.Credit)]
    [InlineData("(Reporting by Ruth Oster; Editing by Hugo Lind)", Furniture.Credit)]
    [InlineData("Hugo Lind is a professor of law at Hollin College.", Furniture.AuthorNote)]
    [InlineData("Follow her on Twitter.", Furniture.AuthorNote)]
    [InlineData("-- Skarn newsroom, +44 20 7946 0000", Furniture.Byline)]
    public void A_closing_line_is_marked_for_what_it_is(string line, Furniture expected)
    {
        var article = ArticleReader.FromText($"Council puts off bridge vote\n\n{Body}\n\n{line}");

        Assert.Equal(expected, article.Paragraphs[^1].Furniture);
        Assert.Equal(4, article.Body.Count());
    }

    [Fact]
    public void Three_sentences_before_a_name_alone_are_story_and_no_standfirst()
    {
        const string opening = "Ruth Oster is the mayor of Hollin. She was born in Skarn. At the moment she is in Aldan for a conference.";
        var article = ArticleReader.FromText($"An interview with the mayor\n\n{opening}\n\nRuth Oster\n\n{Body}");

        Assert.Equal(3, article.Body.Count(sentence => opening.Contains(article.TextOf(sentence), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_desk_that_wrote_the_article_is_told_of_in_an_author_note() =>
        Assert.Equal(Furniture.AuthorNote, ArticleReader.FromText($"Council puts off bridge vote\n\nBy the river desk\n\n{Body}\n\nThe river desk covers the quays of Hollin.").Paragraphs[^1].Furniture);

    [Fact]
    public void An_emphasised_paragraph_after_a_picture_is_its_caption()
    {
        var article = ArticleReader.Read(Encoding.UTF8.GetBytes($"# Council puts off bridge vote\n\n![The quay at dusk](quay.jpg)\n\n*The quay in Hollin, in March.*\n\n{Body}"), "quay.md");

        Assert.Equal([Furniture.Title, Furniture.Caption, Furniture.Caption], article.Paragraphs.Take(3).Select(paragraph => paragraph.Furniture));
    }

    [Theory]
    [InlineData("By Ruth Oster", Furniture.Byline)]
    [InlineData("By Ruth Oster and Hugo Lind, Harbour Wire", Furniture.Byline)]
    [InlineData("Ruth van der Oster", Furniture.Byline)]
    [InlineData("Von Ruth Oster", Furniture.Byline)]
    [InlineData("HOLLIN, Skarn —", Furniture.Dateline)]
    [InlineData("HOLLIN 2026-03-09", Furniture.Dateline)]
    [InlineData("Published: 9 March 2026, 10:15 GMT", Furniture.Dateline)]
    [InlineData("March 9, 2026", Furniture.Dateline)]
    [InlineData("OPINION", Furniture.Heading)]
    public void A_line_under_the_title_is_marked_for_what_it_is(string line, Furniture expected)
    {
        var article = ArticleReader.FromText($"Council puts off bridge vote\n\n{line}\n\n{Body}");

        Assert.Equal([Furniture.Title, expected], article.Paragraphs.Take(2).Select(paragraph => paragraph.Furniture));
        Assert.Equal(4, article.Body.Count(sentence => sentence.Furniture is null));
    }

    [Fact]
    public void A_dateline_is_read_with_the_story_because_it_says_where() =>
        Assert.Equal("HOLLIN, Skarn —", TextOfFirst(ArticleReader.FromText($"Council puts off bridge vote\n\nHOLLIN, Skarn —\n\n{Body}")));

    private static string TextOfFirst(Article article) => article.TextOf(article.Body.First());

    [Theory]
    [InlineData("Read more books, the mayor told the children of Hollin on the day of the vote, and then he told them to read them again, twice, aloud, at home.")]
    [InlineData("By the end of the day nobody knew what had been decided.")]
    [InlineData("The views expressed by the mayor surprised the harbour master.")]
    [InlineData("The mayor is a professor of law who has long opposed the bridge.")]
    [InlineData("Copyright law was not on the agenda of the council.")]
    [InlineData("Opinion polls favour the ferry.")]
    [InlineData("The figures were confirmed by two officials (both asked not to be named).")]
    [InlineData("The café said it was closed.")]
    [InlineData("He reads protegÃ©s where protégés was meant.")]
    public void A_body_paragraph_that_looks_like_furniture_stays_body(string paragraph)
    {
        var article = ArticleReader.FromText($"Council puts off bridge vote\n\nThe mayor spoke first. {Body}\n\n{paragraph}\n\nThat was all that was said on Monday.");

        Assert.Null(article.Paragraphs[^2].Furniture);
    }

    [Theory]
    [InlineData("The opinions expressed here are the author's own.", ArticleKind.Opinion)]
    [InlineData("Hugo Lind is a columnist for The Hollin Echo.", ArticleKind.Opinion)]
    [InlineData("(Reporting by Ruth Oster; Editing by Hugo Lind)", ArticleKind.News)]
    [InlineData("The meeting ended at nine.", ArticleKind.Unknown)]
    public void The_kind_is_known_by_the_closing_lines(string line, ArticleKind expected) =>
        Assert.Equal(expected, ArticleReader.FromText($"Council puts off bridge vote\n\n{Body}\n\n{line}").Kind);

    [Fact]
    public void A_text_that_is_all_labels_is_read_as_body() =>
        Assert.NotEmpty(ArticleReader.FromText("Opinion\n\nBy Ruth Oster\n\nMarch 9, 2026").Body);
}
