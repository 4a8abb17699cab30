using Briefings.Analysis;
using Briefings.Rendering;
using Briefings.Rendering.Views;
using Briefings.Tests.Composition;
using Briefings.Tests.Support;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Rendering;

public sealed class WordsTests
{
    public static TheoryData<string> Templates => [.. new TemplateFolder(Repository.PathOf("templates")).List()];

    [Theory]
    [InlineData("Norland", "Nothing found for Norland.")]
    [InlineData("Tallyworks Inc.", "Nothing found for Tallyworks Inc.")]
    public void A_name_that_ends_in_a_full_stop_ends_the_sentence(string name, string said) => Assert.Equal(said, Words.English.Say("Nothing found for {0}.", name));

    [Fact]
    public void A_page_speaks_the_language_it_is_asked_for_and_English_where_it_has_no_words()
    {
        using var files = new TemporaryTemplate("## {{ say \"Key actors\" }} {#actors}\n{{ say \"{0} of {1}.\" 3 title }} {{ say \"**Never** said\" }} {{ say kind }}\n");
        files.Write("words.de.json", """{ "{0} of {1}.": "Von {1}: {0}.", "News": "Bericht" }""").Write("../shared/words.de.json", """{ "Key actors": "Hauptakteure", "News": "fremd" }""");
        var view = TemporaryTemplate.SampleView with { Title = "*Ash*", Kind = "News" };

        Assert.Equal("## Hauptakteure {#actors}\nVon \\*Ash\\*: 3. **Never** said Bericht\n", Template.Load(files.Folder, "de-AT").Render(view));
        Assert.Equal("## Key actors {#actors}\n3 of \\*Ash\\*. **Never** said News\n", Template.Load(files.Folder, "fr").Render(view));
        Assert.Equal(("de-AT", "en"), (Template.Load(files.Folder, "de-AT").Language, Template.Load(files.Folder, "fr").Language));
    }

    [Fact]
    public void What_an_article_says_is_never_taken_for_a_phrase_of_the_page()
    {
        using var files = new TemporaryTemplate("{{ say title }} {{ say \"{0}\" title }}");

        Assert.Equal("\\*\\*Buy\\*\\* &#123;0} \\*\\*Buy\\*\\* &#123;0}\n", files.Load().Render(TemporaryTemplate.SampleView with { Title = "**Buy** {0}" }));
    }

    [Fact]
    public void Words_that_stay_in_their_language_are_marked_with_it()
    {
        using var files = new TemporaryTemplate("{{ verbatim title language }} {{ verbatim outlet 'de' }}");
        files.Write("words.de.json", "{}");
        var view = TemporaryTemplate.SampleView with { Title = "Who pays:", Language = "en", Outlet = "Hafenpost" };

        Assert.Equal("::Who pays\\:::{lang=en} Hafenpost\n", Template.Load(files.Folder, "de").Render(view));
        Assert.Equal("Who pays: ::Hafenpost::{lang=de}\n", files.Load().Render(view));
    }

    [Fact]
    public void What_is_wrong_with_words_is_told()
    {
        using var files = new TemporaryTemplate("{{ if is_opinion }}{{ say \"{0} more\" 3 }}{{ else }}{{ say \"Never\" }}{{ end }}");
        files.Write("style.json", "{}").Write("briefing.verified.md", "x").Write("words.de.json", """{ "{0} more": "mehr" }""").Write("words.fr.json", """{ "Never": 3 }""");

        Assert.Equal(
            """
            templates/draft/words.de.json : error BRF3043 : There are no words for "Never", which the page says. Add them here, or in shared.
            templates/draft/words.de.json : error BRF3044 : What is said for "{0} more" must have the same places for values, each at least once: {0}, {1} and so on, or the fields of a header or footer.
            templates/draft/words.fr.json(1,13) : error BRF3042 : Words are texts by their English phrases, as "Key actors": "Hauptakteure". Look for a missing comma, quotation mark or bracket just before this place.
            templates/draft/words.fr.json : error BRF3043 : There are no words for "{0} more", which the page says. Add them here, or in shared.
            templates/draft/words.fr.json : error BRF3043 : There are no words for "Never", which the page says. Add them here, or in shared.
            """,
            string.Join('\n', TemplateCheck.Run(files.Folder)));
    }

    [Fact]
    public void What_a_header_or_footer_says_needs_words_too()
    {
        using var files = new TemporaryTemplate("{{ title }}");
        files.Write("style.json", """{ "header": "The port desk | {title} · {date}", "footer": "Not for print | page {page} of {pages}" }""")
            .Write("briefing.verified.md", "x").Write("words.de.json", """{ "The port desk": "Der Hafen", "page {page} of {pages}": "Seite {page}" }""");

        Assert.Equal(
            """
            templates/draft/words.de.json : error BRF3043 : There are no words for "Not for print", which the page says. Add them here, or in shared.
            templates/draft/words.de.json : error BRF3044 : What is said for "page {page} of {pages}" must have the same places for values, each at least once: {0}, {1} and so on, or the fields of a header or footer.
            """,
            string.Join('\n', TemplateCheck.Run(files.Folder)));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_template_says_in_German_what_the_program_says_of_itself(string template)
    {
        var words = Template.Load(Repository.PathOf("templates", template), "de").Words;
        string[] fixedTexts =
        [
            .. Enum.GetValues<OpenReason>().Select(Shown.Why),
            .. Enum.GetNames<Basis>(),
            PageStyle.Parse("{}", "style.json").Footer.Right,
            .. Enum.GetNames<ActorKind>().Where(kind => kind != nameof(ActorKind.Place)).Select(kind => kind.ToLowerInvariant()),
            .. Enumerable.Range(1, 12).Select(month => new DateOnly(2026, month, 1).ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture)),
        ];

        Assert.DoesNotContain(fixedTexts, text => !words.Has(text));
        Assert.Equal("3. März 2026", words.LongDate(new DateOnly(2026, 3, 3)));
    }

    [Fact]
    public void An_edition_in_German_over_English_articles()
    {
        var template = Template.Load(Repository.PathOf("templates", "daily"), "de");
        var edition = Composed.Edition(
            Composed.Read("Nineteen people were killed when the dam above Santa Ilse burst on Monday, Governor Elena Prado said. It is unclear whether the siren sounded.", "One", "2026-11-23"),
            Composed.Read("Twenty-six people were killed when the dam above Santa Ilse burst, the Red Cross said.", "Two", "2026-11-23"));

        Verifier.Verify(template.Render(EditionView.From(edition, template, new EditionOptions()) with { TemplateHash = new('0', 64) }), "md");
    }
}
