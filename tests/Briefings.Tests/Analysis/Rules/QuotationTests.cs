using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Quoting;
using Briefings.Articles;
using FsCheck.Xunit;

namespace Briefings.Tests.Analysis.Rules;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("She said: “We are ready to leave now.”", "Speech: We are ready to leave now.")]
    [InlineData("She said: \"We are ready to leave now.\"", "Speech: We are ready to leave now.")]
    [InlineData("Sie sagte: „Wir sind jetzt bereit zu gehen.“", "Speech: Wir sind jetzt bereit zu gehen.")]
    [InlineData("Sie sagte: »Wir sind jetzt bereit zu gehen.«", "Speech: Wir sind jetzt bereit zu gehen.")]
    [InlineData("Elle a dit : « Nous sommes prêts à partir. »", "Speech:  Nous sommes prêts à partir. ")]
    [InlineData("The ‘reform’ cost jobs.", "Phrase: reform")]
    [InlineData("The workers’ union met the firm’s lawyers.", "")]
    [InlineData("The workers' union met the firm's lawyers in the '90s.", "")]
    [InlineData("A 6'2\" man entered.", "")]
    [InlineData("He wrote “The Long Winter of the North” in 1990.", "Title: The Long Winter of the North")]
    [InlineData("“He told me, ‘Go home,’ and so I went,” she said.", "Speech: He told me, ‘Go home,’ and so I went,|Speech: Go home,")]
    public void Marks_tell_quotations_from_apostrophes(string text, string expected)
    {
        Article article = ArticleReader.FromText(text);
        Assert.Equal(expected, string.Join('|', Quotations.In(article).Select(quotation => $"{quotation.Kind}: {text[quotation.Inner..quotation.InnerEnd]}")));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("“ ”")]
    [InlineData("'a ")]
    [InlineData("„a“ ")]
    [InlineData("he said, \"")]
    [InlineData("because to want ")]
    public void A_flood_of_marks_is_read_to_its_end(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000));
        var reading = RuleAnalyst.Read(ArticleReader.FromText("A story.\n\n" + text));
        Assert.All(reading.Statements, statement => Assert.True(statement.Content.Quote.Length <= text.Length));
    }

    [Property]
    public void Any_text_is_read_and_every_quotation_lies_within_it(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        Article article = ArticleReader.FromText(text);
        Assert.All(Quotations.In(article), quotation => Assert.InRange(quotation.InnerEnd, quotation.Inner, article.Text.Length));
        RuleAnalyst.Read(article);
    }
}
