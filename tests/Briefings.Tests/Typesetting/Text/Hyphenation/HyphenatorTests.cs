using Briefings.Rendering;
using Briefings.Tests.Support;
using Briefings.Typesetting.Text.Hyphenation;
using FsCheck.Xunit;

namespace Briefings.Tests.Typesetting.Text.Hyphenation;

public sealed class HyphenatorTests
{
    [Fact]
    public void Words_of_every_language_are_parted_as_written_in_words_txt()
    {
        var words = File.ReadLines(Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Text", "Hyphenation", "words.txt"))
            .Where(line => !line.StartsWith('#')).ToList();

        var parted = words.Select(line => line.Split(' ')).Select(line =>
            string.Join(' ', line.Skip(1).Select(word => Part(line[0], word.Replace("-", "", StringComparison.Ordinal))).Prepend(line[0])));

        var diff = LineDiff.Between(string.Join('\n', words), string.Join('\n', parted));
        Assert.True(diff == "", diff);
        Assert.Empty(HyphenationLanguages.All.Except(words.Select(line => HyphenationLanguages.FileFor(line.Split(' ')[0])!)));
    }

    [Fact]
    public void Every_file_of_patterns_begins_with_its_notice_and_states_its_minima()
    {
        Assert.Equal(31, HyphenationLanguages.All.Count());
        Assert.All(HyphenationLanguages.All, name =>
        {
            using var file = HyphenationResource.Open($"Patterns.{name}.txt");
            var notice = file.ReadToEnd().Split("\nminima ")[0];
            Assert.Contains("licen", notice, StringComparison.OrdinalIgnoreCase);
            Assert.All(notice.Split('\n'), line => Assert.True(line is "" or ['%', ..], line));

            var patterns = HyphenationPatterns.Read(name);
            Assert.InRange(patterns.LeftMinimum, 2, 3);
            Assert.InRange(patterns.RightMinimum, 2, 3);
        });
    }

    [Theory]
    [InlineData("en", "associate", "as-so-ciate")]
    [InlineData("en", "project", "project")]
    [InlineData("pt", "hardware", "hard-ware")]
    public void An_exception_goes_before_the_patterns(string language, string word, string expected) =>
        Assert.Equal(expected, Part(language, word));

    [Theory]
    [InlineData("(negotiations),", "(ne-go-ti-a-tions),")]
    [InlineData("representatives’", "rep-re-sen-ta-tives’")]
    [InlineData("“Representative”", "“Rep-re-sen-ta-tive”")]
    [InlineData("ambassador’s", "am-bas-sador’s")]
    public void Punctuation_around_a_word_is_passed_over(string word, string expected) => Assert.Equal(expected, Part("en", word));

    [Theory]
    [InlineData("negotiations2")]
    [InlineData("government.example")]
    [InlineData("https://government.example/negotiations")]
    [InlineData("representative@government.example")]
    [InlineData("#negotiations")]
    [InlineData("non-governmental")]
    [InlineData("INTERPOLNEGOTIATIONS")]
    [InlineData("OpenGovernment")]
    [InlineData("govern\u00ADment")]
    [InlineData("谈判negotiations\uD83D\uDE00")]
    [InlineData("\uD83D")]
    [InlineData("’")]
    [InlineData("")]
    public void What_is_not_a_plain_word_is_not_parted(string word) => Assert.Empty(Hyphenator.For("en")!.Points(word));

    [Fact]
    public void The_letters_before_and_after_a_hyphen_are_never_fewer_than_the_minima()
    {
        // Patterns alone would part a-corn and begin-ni-ng; an accent is not a letter.
        Assert.Equal("acorn", Part("en", "acorn"));
        Assert.Equal("be-gin-ning", Part("en", "beginning"));
        Assert.Equal("éta-blir", Part("fr", "établir"));
        Assert.Equal("e\u0301ta-blir", Part("fr", "e\u0301tablir"));
    }

    [Theory]
    [InlineData("de-AT", "Verhandlungen", "Ver-hand-lun-gen")]
    [InlineData("DE", "Verhandlungen", "Ver-hand-lun-gen")]
    [InlineData("en-GB", "representative", "rep-res-ent-at-ive")]
    [InlineData("en-NZ", "representative", "rep-res-ent-at-ive")]
    [InlineData("en-CA", "representative", "rep-re-sen-ta-tive")]
    [InlineData("sr-Latn-RS", "pregovori", "pre-go-vo-ri")]
    [InlineData("pt-BR", "governo", "go-verno")]
    public void A_regional_tag_finds_its_language(string tag, string word, string expected) => Assert.Equal(expected, Part(tag, word));

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("ar")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("english")]
    public void A_language_without_patterns_has_no_hyphenator(string tag) => Assert.Null(Hyphenator.For(tag));

    [Property(MaxTest = 500)]
    public void Any_text_is_parted_only_between_its_letters(string? text)
    {
        var word = text ?? "";
        foreach (var point in Hyphenator.For("en")!.Points(word))
        {
            Assert.InRange(point, 2, word.Length - 3);
            Assert.True(char.IsLetter(word[point]) && char.IsLetter(word[point - 1]), word);
        }
    }

    [Fact]
    public void A_word_of_a_hundred_thousand_letters_is_parted_in_linear_time() =>
        Assert.Equal(99_996, Hyphenator.For("en")!.Points(new string('x', 50_000) + string.Concat(Enumerable.Repeat("tion", 12_500)))[^1]);

    private static string Part(string language, string word)
    {
        var points = Hyphenator.For(language)!.Points(word);
        for (var at = points.Length - 1; at >= 0; at--)
            word = word.Insert(points[at], "-");
        return word;
    }
}
