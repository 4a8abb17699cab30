using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

public sealed class GateNeverThrowsTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly string[] Pieces =
    [
        "Anna Lund", "Ms. Lund", "Mr. Marek", "Ivo Marek", "He", "said", "told", "We will feed our neighbours", "Norland", "", " ", "\0", "\ud83d", "“", "”",
        "…", "\u202E", "e\u0301", "https://x.example", "{{ x }}", "1,000", "999999999999999999999999999999999999999999.5", "1.000.000,5", "13.13.2023",
        "two thousand million billion trillion trillion", "٣٫٥", "Sept. 99", "May", "?", "the article", "-", "--", "''", "U.S.", "a.b.c.", "5", "5%", "$", "𠮷", "\n",
    ];

    [Property(MaxTest = 400)]
    public Property Whatever_a_reading_says_the_gate_answers_and_its_quotes_are_the_articles() => Prop.ForAll(Readings().ToArbitrary(), reading =>
    {
        var briefing = Gate.Check(Article, reading);

        var quotes = briefing.Summary.SelectMany(claim => claim.Evidence)
            .Concat(briefing.Actors.SelectMany(claim => claim.Evidence))
            .Concat(briefing.Statements.SelectMany(claim => claim.Evidence))
            .Concat(briefing.Motives.SelectMany(claim => claim.Evidence))
            .Concat(briefing.Questions.SelectMany(claim => claim.Evidence));
        Assert.All(quotes, quote => Assert.Equal(quote.Text, Article.Text[quote.Start..quote.End]));
        Assert.Equal(LeftOut(briefing), LeftOut(reading));
    });

    [Property(MaxTest = 200)]
    public void Whatever_an_article_says_the_gate_answers(NonNull<string> text, NonNull<string> quote)
    {
        var article = ArticleText.OneSentence($"{text.Get} “{quote.Get}” said Anna Lund");
        var reading = WithActors with { Statements = [Feed with { Content = new(1, quote.Get) }], Motives = [Winter with { Basis = Basis.Quoted }] };

        Assert.All(Gate.Check(article, reading).Statements, statement =>
            Assert.Equal(statement.Evidence[0].Text, article.Text[statement.Evidence[0].Start..statement.Evidence[0].End]));
    }

    [Fact]
    public void Nulls_that_a_deserialiser_lets_in_are_missing_claims_not_faults()
    {
        var reading = JsonSerializer.Deserialize<Reading>(
            """
            {
              "Analyst": { "Name": "x", "Version": "1" },
              "Summary": [null, { "Text": null, "Evidence": null }, { "Text": "Oster.", "Evidence": [null, { "Sentence": 1, "Quote": null }] }],
              "Actors": [null, { "Name": null, "Aliases": [null], "Evidence": null }, { "Name": "Anna Lund", "Kind": "Person", "Aliases": null, "Evidence": [] }],
              "Statements": [{ "Speaker": null, "Content": null }, { "Speaker": "Anna Lund", "Content": { "Quote": null } }],
              "Motives": [{ "Actor": null }, null],
              "Questions": null,
              "Notes": [null, "A note."]
            }
            """,
            Json)!;

        var briefing = Check(reading);

        Assert.Equal(
            """
            BRF2001 summary [] The sentence is missing.
            BRF2011 summary [Oster.] The quote is empty or punctuation only.
            BRF2001 actor [] The name is missing.
            BRF2010 actor [Anna Lund] It cites no evidence.
            BRF2001 statement [:] The speaker is missing.
            BRF2011 statement [Anna Lund:] The quote is empty or punctuation only.
            BRF2001 motive [:] The actor is missing.
            """,
            LeftOut(briefing));
        Assert.Equal(["A note."], briefing.Notes);
    }

    [Fact]
    public void An_article_without_a_sentence_grounds_nothing()
    {
        var briefing = Gate.Check(ArticleText.OneSentence(""), WithActors with { Statements = [Feed], Motives = [Winter], Questions = [Pay] });

        Assert.Empty(briefing.Actors);
        Assert.Empty(briefing.Statements);
        Assert.Empty(briefing.Motives);
        Assert.Empty(briefing.Questions);
        Assert.Equal(6, briefing.LeftOut.Count);
    }

    private static Gen<Reading> Readings()
    {
        var text = Gen.Frequency((6, Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces))), (3, Gen.Elements(Pieces)),
            (1, ArbMap.Default.GeneratorFor<string>()));
        var number = Gen.Frequency((3, Gen.Choose(1, 15)), (1, Gen.Elements(int.MinValue, -1, 0, 16, int.MaxValue)));
        var citation = from sentence in number
                       from quote in Gen.OneOf(text, Gen.Elements("We will feed our neighbours", "Anna Lund", "Mr. Marek said"))
                       from start in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, number.Select(value => (int?)value)))
                       select new Citation(sentence, quote, start);
        var evidence = Gen.ArrayOf(citation);
        var basis = Gen.Choose(0, 3).Select(value => (Basis)value);
        var actor = from name in text
                    from kind in Gen.Choose(0, 4)
                    from role in text
                    from aliases in Gen.ArrayOf(text)
                    from significance in text
                    from cited in evidence
                    select new ActorClaim(name, (ActorKind)kind, role, aliases, significance, cited);
        var statement = from speaker in text
                        from mention in text
                        from cue in text
                        from stand in basis
                        from content in citation
                        select new StatementClaim(speaker, mention, cue, stand, content);
        var motive = from holder in text
                     from wording in text
                     from stand in basis
                     from ascriber in text
                     from cited in evidence
                     select new MotiveClaim(holder, wording, stand, ascriber, cited);
        return from summary in Gen.ArrayOf(Pairs(text, evidence)).Select(pairs => pairs.Select(pair => new SummaryClaim(pair.Text, pair.Evidence)))
               from actors in Gen.ArrayOf(actor)
               from statements in Gen.ArrayOf(statement)
               from motives in Gen.ArrayOf(motive)
               from questions in Gen.ArrayOf(Pairs(text, evidence)).Select(pairs => pairs.Select(pair =>
                   new QuestionClaim(pair.Text + "?", OpenReason.Future, pair.Evidence)))
               select Nothing with
               {
                   Summary = [.. summary],
                   Actors = [.. actors.Append(Lund).Append(Marek)],
                   Statements = statements,
                   Motives = motives,
                   Questions = [.. questions],
               };
    }

    private static Gen<(string Text, Citation[] Evidence)> Pairs(Gen<string> text, Gen<Citation[]> evidence) =>
        from words in text from cited in evidence select (words, cited);
}
