using Briefings.Analysis;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

/// <summary>The gate's rules of statements, motives and questions, with the whole sentence that a reader of "Left out" sees.</summary>
public sealed class GateSpeechRuleTests
{
    private const string Winters = "Sudoria needed the grain to get through the winter";

    [Fact]
    public void BRF2040_a_statement_is_quoted_reported_or_ascribed() => IsLeftOut(
        "BRF2040 statement [Anna Lund: We will feed our neighbours] There is no basis 7.",
        Said(Feed with { Basis = (Basis)7 }));

    [Fact]
    public void BRF2041_a_speaker_is_in_the_source() => IsLeftOut(
        "BRF2041 statement [Vladimir Putin: We will feed our neighbours] The article does not name “Vladimir Putin”.",
        Said(Feed with { Speaker = "Vladimir Putin" }));

    [Fact]
    public void BRF2042_quoted_words_stand_in_quotation_marks() => IsLeftOut(
        $"BRF2042 statement [Ivo Marek: {Winters}] The words do not stand in quotation marks in the article.",
        Said(new("Ivo Marek", "Mr. Marek", "said", Basis.Quoted, Cite(Winters))));

    [Fact]
    public void BRF2043_a_speaker_is_named_near_the_words() => IsLeftOut(
        "BRF2043 statement [The Grain Union: We will feed our neighbours] “The Grain Union” does not stand near the words in the article.",
        Said(Feed with { Speaker = "The Grain Union", SpeakerMention = "" }));

    [Fact]
    public void BRF2044_a_cue_stands_near_the_words() => IsLeftOut(
        "BRF2044 statement [Anna Lund: We will feed our neighbours] “shouted” does not stand near the words in the article.",
        Said(Feed with { Cue = "shouted" }));

    [Theory]
    [InlineData("Mr. Marek")]
    [InlineData("Ms. Lund")]
    public void BRF2045_the_words_are_the_speakers_and_nobody_elses(string mention) => IsLeftOut(
        "BRF2045 statement [Ivo Marek: We will feed our neighbours] In the article Anna Lund says this, not Ivo Marek.",
        Said(Feed with { Speaker = "Ivo Marek", SpeakerMention = mention }));

    [Fact]
    public void BRF2046_a_pronoun_stands_for_a_speaker_named_shortly_before()
    {
        var article = Support.ArticleText.Read("Anna Lund left.\n\nIvo Marek came.\nIvo Marek stayed.\nIvo Marek sat.\nHe said it was late.");
        var reading = WithActors with
        {
            Actors = [Lund with { Aliases = [], Role = null, Evidence = [new(1, "Anna Lund left")] }, Marek with { Aliases = [], Role = null, Evidence = [new(2, "Ivo Marek came")] }],
            Statements = [new("Anna Lund", "He", "said", Basis.Reported, new(5, "it was late"))],
        };

        Assert.Equal(
            "BRF2046 statement [Anna Lund: it was late] Nothing near the words shows that “He” is Anna Lund.",
            LeftOut(Briefings.Evidence.Gate.Check(article, reading)));
        Assert.Equal("", LeftOut(Briefings.Evidence.Gate.Check(article, reading with
        {
            Statements = [new("Ivo Marek", "He", "said", Basis.Reported, new(5, "it was late"))],
        })));
    }

    [Fact]
    public void A_quotation_that_runs_through_paragraphs_is_its_speakers_from_the_first_word() =>
        Passes(Said(new("Anna Lund", "Ms. Lund", "said", Basis.Quoted, Cite("Our farmers deserve a fair price"))));

    [Fact]
    public void BRF2047_words_partly_in_quotation_marks_stay_as_reported()
    {
        var briefing = Check(WithActors with
        {
            Statements = [new("The Grain Union", "The Grain Union", "called", Basis.Quoted, Cite("the deal “a costly mistake"))],
        });

        Assert.Equal(Basis.Reported, briefing.Statements.Single().Claim.Basis);
        Assert.Equal(
            "BRF2047 basis [the deal “a costly mistake] Only a part of the words stands in quotation marks in the article; they are taken as reported.",
            LeftOut(briefing));
    }

    [Theory]
    [InlineData("“It is late,” Anna Lund said.\n“We go.”\nNobody stirred.\n“We stay.”", "We stay.", "BRF2048 citation [We stay.] The words do not go on from those before.")]
    [InlineData("“It is late,” Anna Lund said. “We stay,” said Ivo Marek.", "We stay", "BRF2049 citation [We stay] The article names Ivo Marek right after the words.")]
    public void BRF2048_and_BRF2049_a_statement_goes_on_in_its_speakers_words_only(string text, string further, string expected)
    {
        var article = Support.ArticleText.Read(text + "\nIvo Marek met Anna Lund.");
        ActorClaim[] actors = [.. new[] { "Anna Lund", "Ivo Marek" }.Select(name => new ActorClaim(name, ActorKind.Person, null, [], null, [new Citation(1, name)]))];

        var briefing = Briefings.Evidence.Gate.Check(article, Nothing with
        {
            Actors = actors,
            Statements = [new("Anna Lund", "Anna Lund", "said", Basis.Quoted, new Citation(1, "It is late")) { Continued = [new Citation(1, further)] }],
        });

        Assert.Empty(briefing.Statements.Single().Claim.Continued);
        Assert.Equal(expected, LeftOut(briefing));
    }

    [Fact]
    public void Who_stands_before_the_cue_in_anothers_description_does_not_speak()
    {
        var article = Support.ArticleText.Read("“It is late,” Anna Lund of Norland said.");
        var evidence = new Citation(1, "Anna Lund of Norland");

        var briefing = Briefings.Evidence.Gate.Check(article, Nothing with
        {
            Actors = [Lund with { Role = null, Aliases = [], Evidence = [evidence] }, Norland with { Evidence = [evidence] }],
            Statements = [Feed with { SpeakerMention = "Anna Lund", Cue = "said", Content = new(1, "It is late") }],
        });

        Assert.Equal("", LeftOut(briefing));
        Assert.Single(briefing.Statements);
    }

    [Fact]
    public void BRF2050_a_basis_is_known() => IsLeftOut(
        "BRF2050 motive [Ivo Marek: to get through the winter] There is no basis 7.", Moved(Winter with { Basis = (Basis)7 }));

    [Theory]
    [InlineData("Petra Quill")]
    [InlineData("the grain")]
    [InlineData("the winter")]
    public void BRF2051_a_motives_holder_is_a_listed_actor_or_stands_as_a_subject_in_its_evidence(string holder) => IsLeftOut(
        $"BRF2051 motive [{holder}: to get through the winter] “{holder}” is no actor of this briefing, and nobody who acts in its evidence.",
        Moved(Winter with { Actor = holder, Evidence = [Cite(holder == "the grain" ? "He did not say how Sudoria would pay" : "Sudoria needed the grain to get through the winter")] }));

    [Fact]
    public void A_holder_in_the_articles_words_stands_where_the_evidence_has_them_as_a_subject()
    {
        var briefing = Briefings.Evidence.Gate.Check(Article, WithActors with
        {
            Motives = [new("Analysts", "because they believe in voters", Basis.Ascribed, MotiveClaim.ArticleAuthor, [Cite("Analysts believe that Mr. Marek wants to please voters")])],
        });

        Assert.Equal("Analysts", Assert.Single(briefing.Motives).Claim.Actor);
    }

    [Fact]
    public void Nobody_in_the_articles_words_ascribes_a_motive_to_himself_either() => IsLeftOut(
        "BRF2057 motive [Analysts: to please voters] Analysts cannot ascribe a motive to Analysts.",
        Moved(new("Analysts", "to please voters", Basis.Ascribed, "analysts", [Cite("Analysts believe that Mr. Marek wants to please voters")])));

    [Fact]
    public void BRF2052_a_quoted_motive_stands_in_quotation_marks() => IsLeftOut(
        "BRF2052 motive [Ivo Marek: to get through the winter] Its evidence has no words in quotation marks.",
        Moved(Winter with { Basis = Basis.Quoted }));

    [Fact]
    public void BRF2053_a_quoted_motive_is_spoken_by_its_holder() => IsLeftOut(
        "BRF2053 motive [Ivo Marek: to feed neighbours] The quoted words are Anna Lund's, not Ivo Marek's.",
        WithActors with
        {
            Statements = [Feed],
            Motives = [new("Ivo Marek", "to feed neighbours", Basis.Quoted, null, [Cite("We will feed our neighbours")])],
        });

    [Fact]
    public void BRF2053_holds_without_any_statement_where_only_another_is_named_beside_the_words() => IsLeftOut(
        "BRF2053 motive [Ivo Marek: to get a fair price] The quoted words are Anna Lund's, not Ivo Marek's.",
        Moved(new("Ivo Marek", "to get a fair price", Basis.Quoted, null, [Cite("They have waited three years")])));

    [Fact]
    public void BRF2054_a_quoted_motives_holder_is_named_near_the_quotation() => IsLeftOut(
        "BRF2054 motive [Norland: to avoid a costly mistake] Nothing near the quoted words shows that they are Norland's.",
        Moved(new("Norland", "to avoid a costly mistake", Basis.Quoted, null, [Cite("a costly mistake")])));

    [Fact]
    public void BRF2055_an_ascribed_motive_says_who_ascribes_it() => IsLeftOut(
        "BRF2055 motive [Ivo Marek: to please voters] It is ascribed, and nobody is named who ascribes it.",
        Moved(new("Ivo Marek", "to please voters", Basis.Ascribed, " ", [Cite("Mr. Marek wants to please voters")])));

    [Fact]
    public void BRF2056_who_ascribes_a_motive_is_in_the_source() => IsLeftOut(
        "BRF2056 motive [Ivo Marek: to please voters] The article does not name “Vladimir Putin”.",
        Moved(new("Ivo Marek", "to please voters", Basis.Ascribed, "Vladimir Putin", [Cite("Mr. Marek wants to please voters")])));

    [Theory]
    [InlineData("Analysts")]
    [InlineData("analysts")]
    [InlineData(MotiveClaim.ArticleAuthor)]
    [InlineData("Petra Quill")]
    public void Words_of_the_article_and_its_author_may_ascribe(string by) =>
        Passes(Moved(new("Ivo Marek", "to please voters", Basis.Ascribed, by, [Cite("Mr. Marek wants to please voters")])));

    [Fact]
    public void BRF2057_nobody_ascribes_a_motive_to_himself() => IsLeftOut(
        "BRF2057 motive [Ivo Marek: to please voters] Ivo Marek cannot ascribe a motive to Ivo Marek.",
        Moved(new("Ivo Marek", "to please voters", Basis.Ascribed, "Mr. Marek", [Cite("Mr. Marek wants to please voters")])));

    [Theory]
    [InlineData("How will Sudoria pay.")]
    [InlineData("?")]
    public void BRF2060_a_question_asks(string question) => IsLeftOut(
        $"BRF2060 question [{question}] It does not end as a question.", Nothing with { Questions = [Pay with { Question = question }] });

    [Fact]
    public void BRF2061_a_reason_is_known() => IsLeftOut(
        "BRF2061 question [How would Sudoria pay?] There is no reason 9.", Nothing with { Questions = [Pay with { Reason = (OpenReason)9 }] });

    [Theory]
    [InlineData("Norland has sold 1,000 tons of grain.", "Norland wants to sell 1,000 tons of grain", "It asserts “sold” more firmly than the source, which says “wants … sell”.")]
    [InlineData("Prices fell 5 percent to two million crowns.", "Prices rose 5 percent to two million crowns.", "It says “fell”; the source says “rose”.")]
    [InlineData("Oster lies far from both \"great rivers\".", "Oster lies far from both capitals.", "It puts “great rivers” in quotation marks; the source does not have these words.")]
    public void BRF2062_a_claim_does_not_say_otherwise_than_the_source(string text, string quote, string reason) => Assert.StartsWith(
        $"BRF2062 summary [{text}] {reason}", LeftOut(Summarised(text, quote)), StringComparison.Ordinal);

    [Fact]
    public void BRF2062_holds_for_motives_and_significances_too()
    {
        IsLeftOut(
            "BRF2062 motive [Ivo Marek: to get through the “long night”] It puts “long night” in quotation marks; the source does not have these words.",
            Moved(Winter with { Motive = "to get through the “long night”" }));
        IsLeftOut(
            "BRF2062 significance [Norland has sold 1,000 tons of grain] It asserts “sold” more firmly than the source, which says “wants … sell”.",
            Nothing with { Actors = [Norland with { Significance = "Norland has sold 1,000 tons of grain" }] });
    }

    [Fact]
    public void A_question_asserts_nothing_and_cannot_contradict() =>
        Passes(Nothing with { Questions = [Pay with { Question = "Will Sudoria pay?" }] });

    [Fact]
    public void BRF2063_a_summary_sentence_is_in_the_source() => IsLeftOut(
        "BRF2063 summary [A new species of frog lives under the ice of glaciers.] The source says next to nothing of it; it does not have “species”, “frog”, “lives”.",
        Summarised("A new species of frog lives under the ice of glaciers.", "Oster lies far from both capitals."));

    [Fact]
    public void A_summary_in_another_language_is_not_judged_by_its_words() =>
        Passes(Summarised("weit weg von beiden hauptstädten liegt die stadt heute noch", "Oster lies far from both capitals."));
}
