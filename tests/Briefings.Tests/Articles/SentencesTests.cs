using Briefings.Articles;
using Briefings.Tests.Support;
using FsCheck.Xunit;

namespace Briefings.Tests.Articles;

public sealed class SentencesTests
{
    public static TheoryData<string> Cases => [.. File.ReadLines(Repository.PathOf("tests", "Briefings.Tests", "Articles", "sentences.cases"))
        .Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_paragraph_is_parted_where_the_case_has_a_bar(string line)
    {
        var (language, marked) = line.IndexOf(": ", StringComparison.Ordinal) == 2 ? (line[..2], line[4..]) : ("en", line);
        var isSpaced = language is not ("zh" or "ja");
        marked = marked.Replace('⏎', '\n');
        var text = marked.Replace("|", isSpaced ? " " : "", StringComparison.Ordinal);

        var sentences = new SentenceSplitter(text, language).Split(new(0, text.Length)).Select(place => text[place.Start..place.End]);

        Assert.Equal(marked, string.Join('|', sentences));
    }

    [Fact]
    public void A_space_lost_between_two_sentences_does_not_join_them()
    {
        const string Text = "The minister left on monday.The king stayed.";

        Assert.Equal(["The minister left on monday.", "The king stayed."], ArticleReader.FromText(Text).Sentences.Select(s => Text[s.Start..s.End]));
    }

    [Property(MaxTest = 300)]
    public bool Any_text_gives_sentences_that_tile_it(string? text)
    {
        if (text is null || PlainText.IsBlank(text))
            return true;
        var article = ArticleReader.FromText(text);
        return article.Text == text && Tiles(article);
    }

    [Property(MaxTest = 300)]
    public bool Any_run_of_marks_and_words_gives_sentences_that_tile_it(byte[] choices)
    {
        string[] parts = [".", "!", "?", "…", "\"", "”", "“", "(", ")", "[1]", " ", "\n", "\n\n", "\r\n", "Mr", "U.S", "the", "The", "J", "3", "。", "」", "said", "—"];
        var text = string.Concat(choices.Select(choice => parts[choice % parts.Length]));
        return PlainText.IsBlank(text) || Tiles(ArticleReader.FromText(text));
    }

    private static bool Tiles(Article article)
    {
        var end = 0;
        foreach (var sentence in article.Sentences)
        {
            var paragraph = article.Paragraphs[sentence.Paragraph];
            if (sentence.Start < end || sentence.Length <= 0 || sentence.Start < paragraph.Start || sentence.End > paragraph.End
                || sentence.Furniture != paragraph.Furniture || !PlainText.IsBlank(article.Text.AsSpan(end, sentence.Start - end)))
            {
                return false;
            }

            end = sentence.End;
        }

        return PlainText.IsBlank(article.Text.AsSpan(end)) && article.Sentences.Select(sentence => sentence.Number).SequenceEqual(Enumerable.Range(1, article.Sentences.Count));
    }
}
