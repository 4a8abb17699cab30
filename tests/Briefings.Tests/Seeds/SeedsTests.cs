using System.Globalization;
using System.Text.Json;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evaluation;
using Briefings.Tests.Support;

namespace Briefings.Tests.Seeds;

public sealed class SeedsTests
{
    public static TheoryData<string> Slugs => [.. Seed.Slugs];

    [Fact]
    public void There_are_at_least_eight_English_seeds_and_two_in_other_languages()
    {
        var languages = Seed.Slugs.Select(slug => Seed.Open(slug).Expected.Language).ToArray();

        Assert.True(languages.Count(language => language == "en") >= 8);
        Assert.True(languages.Count(language => language != "en") >= 2);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Front_matter_names_the_article_and_an_invented_source(string slug)
    {
        var seed = Seed.Open(slug);

        Assert.Equal(["title", "byline", "outlet", "date", "url", "language"], seed.FrontMatter.Keys);
        Assert.All(seed.FrontMatter.Values, value => Assert.NotEqual("", value));
        Assert.True(DateOnly.TryParseExact(seed.FrontMatter["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.StartsWith("https://example.org/", seed.FrontMatter["url"], StringComparison.Ordinal);
        Assert.Equal(seed.Expected.Language, seed.FrontMatter["language"]);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_English_seed_has_500_to_1200_words(string slug)
    {
        var seed = Seed.Open(slug);
        var words = seed.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.InRange(words, seed.Expected.Language == "en" ? 500 : 150, 1200);
    }

    [Fact]
    public void Two_seeds_say_that_they_are_opinions() =>
        Assert.Equal(
            ["opinion-city-water", "summit-vostochny"],
            Seed.Slugs.Where(slug => ArticleReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "articles", slug, "article.md")), "article.md").Kind == ArticleKind.Opinion));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_expectation_can_be_checked_against_the_article(string slug) =>
        Assert.Equal([], SeedFaults.Of(Seed.Open(slug)));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_seed_has_something_to_find_and_something_to_get_wrong(string slug)
    {
        var expected = Seed.Open(slug).Expected;

        Assert.NotEmpty(expected.Statements);
        Assert.Contains(expected.Motives, motive => motive.Basis == Basis.Ascribed);
        Assert.Contains(expected.Motives, motive => motive.Basis != Basis.Ascribed);
        Assert.True(expected.Questions.Select(question => question.Reason).Distinct().Count() >= 2);
        Assert.NotEmpty(expected.NotActors);
        Assert.NotEmpty(expected.Traps);
    }

    [Fact]
    public void Every_kind_of_furniture_is_in_some_seed() => Assert.Equal(
        Enum.GetValues<Furniture>(),
        Seed.Slugs.SelectMany(slug => Seed.Open(slug).Expected.Furniture).Select(line => line.Kind).Distinct().Order());

    [Fact]
    public void A_wrong_expectation_is_reported_with_its_words()
    {
        var article = "---\ntitle: T\n---\n\nMr. Orrin said he was tired. “Go home,” he told Ada Vell.\n";
        var expected = """
            { "kind": "news", "language": "en", "notActors": ["Ada Vell", "Nobody"],
              "actors": [
                { "name": "Ada Vell", "kind": "Person", "role": null, "aliases": ["Vell", "Mrs. Vell"], "salience": 2, "mustAppear": true }
              ],
              "statements": [
                { "speaker": "Mr. Orrin", "cue": "said", "basis": "Quoted", "text": "he was tired" },
                { "speaker": "Mr. Orrin", "cue": "told", "basis": "Reported", "text": "Go home" },
                { "speaker": "Ms. Orrin", "cue": "sang", "basis": "Ascribed", "text": "he was here" }
              ],
              "motives": [ { "actor": "Mr. Orrin", "basis": "Ascribed", "ascribedBy": null, "evidence": "he was tired" },
                           { "actor": "Mr. Orrin", "basis": "Quoted", "ascribedBy": null, "evidence": "he was tired" } ],
              "questions": [ { "reason": "Future", "evidence": "tomorrow", "about": "Who goes" } ],
              "furniture": [ { "kind": "Caption", "text": "Go home" } ],
              "traps": [] }
            """;

        Assert.Equal(
            """
            actor: not in the article: Mrs. Vell
            actors: salience is not 1, 2, 3…
            not an actor, but listed as one: Ada Vell
            not an actor: not in the article: Nobody
            statement: Quoted, but not in quotation marks: he was tired
            statement: Reported, but wholly in quotation marks: Go home
            statement: neither an actor nor words of the article: Ms. Orrin
            statement: no paragraph of the body holds: he was here
            statement: not in the article: sang
            statement: Ascribed is a basis of motives only: he was here
            motive: Ascribed goes with a name in ascribedBy, and with nothing else: he was tired
            motive: Quoted, but not in quotation marks: he was tired
            question: no paragraph of the body holds: tomorrow
            question: not a question: Who goes
            furniture: no line begins with: Go home
            """.ReplaceLineEndings("\n"),
            string.Join('\n', SeedFaults.Of(Seed.Parse("wrong", article, expected))));
    }

    [Theory]
    [InlineData("""{ "kind": "news" }""")]
    [InlineData("""{ "kind": "gossip", "language": "en", "actors": [], "notActors": [], "statements": [], "motives": [], "questions": [], "furniture": [], "traps": [] }""")]
    [InlineData("""{ "kind": "news", "language": null, "actors": [], "notActors": [], "statements": [], "motives": [], "questions": [], "furniture": [], "traps": [] }""")]
    [InlineData("""{ "kind": "news", "language": "en", "actors": [], "notActors": [], "statements": [], "motives": [], "questions": [], "furniture": [], "traps": [], "remarks": [] }""")]
    public void An_expected_reading_of_another_form_is_refused(string json) =>
        Assert.Throws<JsonException>(() => ExpectedReading.Parse(json));

    [Theory]
    [InlineData("“One,” she said. “Two ‘in’ two.”", "One,|Two ‘in’ two.")]
    [InlineData("‘The men’s vote’, he said", "The men’s vote")]
    [InlineData("„Eins“, sagte er. «Два», — сказав він.", "Eins|Два")]
    [InlineData("She said \"no\" and \"never", "no|never")]
    public void Quotations_are_found_in_every_house_style(string paragraph, string quotations) =>
        Assert.Equal(quotations, string.Join('|', Quotations.In(paragraph).Select(range => paragraph[range])));
}
