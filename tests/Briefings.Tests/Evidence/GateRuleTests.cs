using Briefings.Analysis;
using Briefings.Evidence.Rules;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

/// <summary>Each rule of the gate, with the whole sentence that a reader of "Left out" sees.</summary>
public sealed class GateRuleTests
{
    private const string Winters = "Sudoria needed the grain to get through the winter";

    private static void IsLeftOut(string expected, Reading reading) => Assert.Equal(expected, LeftOut(reading));

    private static void Passes(Reading reading) => Assert.Equal("", LeftOut(reading));

    private static Reading Summarised(string text, params string[] quotes) => Nothing with { Summary = [Summary(text, quotes)] };

    private static Reading Moved(MotiveClaim motive) => WithActors with { Motives = [motive] };

    private static Reading Said(StatementClaim statement) => WithActors with { Statements = [statement] };

    [Fact]
    public void The_rules_read_like_a_list()
    {
        var rules = Names(TextRules.All).Concat(Names(QuoteRules.All)).Concat(Names(WordingRules.All)).Concat(Names(ActorRules.All))
            .Concat(Names(ActorRules.OfAliases)).Concat(Names(ActorRules.OfRole)).Concat(Names(StatementRules.All))
            .Concat(Names(StatementRules.OfBasis)).Concat(Names(StatementRules.OfContinuation)).Concat(Names(MotiveRules.All)).Concat(Names(QuestionRules.All))
            .Concat(Names(SupportRules.All)).Concat(Names(SupportRules.OfSummary)).ToList();

        Assert.Equal(rules.Count, rules.DistinctBy(rule => rule[..7]).Count());
        Support.Verifier.Verify(string.Join('\n', rules));

        static IEnumerable<string> Names<T>(IEnumerable<Rule<T>> family) => family.Select(rule => $"{rule.Code} {rule.Name}");
    }

    [Fact]
    public void BRF2001_a_claim_is_complete() => IsLeftOut(
        "BRF2001 motive [Ivo Marek:] The motive is missing.", Moved(Winter with { Motive = "  " }));

    [Fact]
    public void BRF2002_a_text_is_short_enough_to_be_printed() => IsLeftOut(
        $"BRF2002 question [{new string('a', 120)}…] The question has 401 characters; 400 is the most.",
        Nothing with { Questions = [Pay with { Question = new string('a', 400) + "?" }] });

    [Theory]
    [InlineData("to get \u202Ethrough\u202C the winter")]
    [InlineData("to get through the\u200B winter")]
    [InlineData("to get through\u0007 the winter")]
    [InlineData("to get through\ud83d the winter")]
    [InlineData("to get through\U000E0041 the winter")]
    public void BRF2003_a_text_has_no_hidden_characters(string motive) => IsLeftOut(
        $"BRF2003 motive [Ivo Marek: to get through the winter] The motive holds control or invisible characters.",
        Moved(Winter with { Motive = motive }));

    [Theory]
    [InlineData("https://evil.example/x", "[link]")]
    [InlineData("www.evil.example", "[link]")]
    [InlineData("![x](y)", "[link]")]
    [InlineData("[x](y)", "[link]")]
    [InlineData("<b>winter</b>", "[link]")]
    [InlineData("{{article}}", "[link]")]
    [InlineData("javascript:alert(1)", "[link]")]
    public void BRF2004_a_text_has_no_links_and_no_markup(string word, string shown) => IsLeftOut(
        $"BRF2004 motive [Ivo Marek: to survive {shown}] The motive holds a link or markup.",
        Moved(Winter with { Motive = $"to survive {word}" }));

    [Fact]
    public void The_articles_own_address_is_no_foreign_link() =>
        Passes(Summarised("Oster lies far away, see https://news.example/grain.", "Oster lies far"));

    [Fact]
    public void BRF2005_no_claim_is_made_twice() => IsLeftOut(
        "BRF2005 question [How would Sudoria pay?] It is claimed twice.", Nothing with { Questions = [Pay, Pay] });

    [Fact]
    public void BRF2010_a_claim_cites_evidence() => IsLeftOut(
        "BRF2010 summary [Oster lies far away.] It cites no evidence.", Summarised("Oster lies far away."));

    [Fact]
    public void BRF2011_a_quote_has_substance() => IsLeftOut(
        "BRF2011 summary [Oster lies far away.] The quote is empty or punctuation only.", Summarised("Oster lies far away.", "…"));

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(int.MinValue)]
    public void BRF2012_an_evidence_sentence_exists(int sentence) => IsLeftOut(
        $"BRF2012 summary [Oster lies far away.] There is no sentence {sentence}; the article has 15 sentences.",
        Nothing with { Summary = [new("Oster lies far away.", [new(sentence, "Oster lies far")])] });

    [Fact]
    public void BRF2013_a_quote_is_in_the_source() => IsLeftOut(
        "BRF2013 summary [Oster lies far away.] The article does not have the words “Oster lies near”.",
        Summarised("Oster lies far away.", "Oster lies near"));

    [Fact]
    public void BRF2014_a_quote_begins_and_ends_with_whole_words() => IsLeftOut(
        "BRF2014 summary [Oster lies far away.] The article has “ster lies far” only as part of other words.",
        Summarised("Oster lies far away.", "ster lies far"));

    [Theory]
    [InlineData("a book on wheat", "the note about its author")]
    [InlineData("Rolf Brandt/Agency", "a caption")]
    [InlineData("Norland and Sudoria talk grain", "its title")]
    public void BRF2015_a_quote_is_in_the_body_of_the_source(string quote, string place) => IsLeftOut(
        $"BRF2015 summary [Oster lies far away.] The article has “{quote}” only in {place}, not in its body.",
        Summarised("Oster lies far away.", quote));

    [Theory]
    [InlineData("Norland has 2,000 tons of grain.", "2,000")]
    [InlineData("Norland has 100 tons of grain.", "100")]
    [InlineData("Norland has 1,000.5 tons of grain.", "1,000.5")]
    [InlineData("Norland has two thousand tons of grain.", "two thousand")]
    [InlineData("Norland wants 1,000 percent.", "1,000")]
    [InlineData("Norland wants $1,000.", "1,000")]
    [InlineData("Norland has hundreds of tons.", "hundreds")]
    [InlineData("Norland has 5 tons of grain.", "5")]
    public void BRF2020_a_number_is_in_the_evidence(string text, string number) => IsLeftOut(
        $"BRF2020 summary [{text}] The sentence says “{number}”, and its evidence does not.",
        Summarised(text, "Norland wants to sell 1,000 tons of grain"));

    [Theory]
    [InlineData("Norland has 1000 tons of grain.", "Norland wants to sell 1,000 tons")]
    [InlineData("Norland has one thousand tons of grain.", "Norland wants to sell 1,000 tons")]
    [InlineData("Norland has 1k tons of grain.", "Norland wants to sell 1,000 tons")]
    [InlineData("Prices rose 5% in Oster.", "Prices rose 5 percent")]
    [InlineData("Prices rose five per cent.", "Prices rose 5 percent")]
    [InlineData("Prices rose to 2,000,000 crowns.", "Prices rose 5 percent")]
    [InlineData("Prices rose to 2m crowns.", "Prices rose 5 percent")]
    [InlineData("Prices rose to 2.0 million crowns.", "Prices rose 5 percent")]
    [InlineData("The two leaders met in Oster.", "met Sudorian leader Ivo Marek in Oster")]
    [InlineData("It is one of the deals in Oster.", "met Sudorian leader Ivo Marek in Oster")]
    public void A_number_may_be_written_in_another_way(string text, string quote) => Passes(Summarised(text, quote));

    [Theory]
    [InlineData("They met on Sept. 14 in Oster.", null)]
    [InlineData("They met on 13 September 2023 in Oster.", null)]
    [InlineData("They met on September 13th in Oster.", null)]
    [InlineData("They met on 2023-09-13 in Oster.", null)]
    [InlineData("They met on 13.09.2023 in Oster.", null)]
    [InlineData("They met in September 2023 in Oster.", null)]
    [InlineData("They met on Sept. 12 in Oster.", "Sept. 12")]
    [InlineData("They met on 12 September 2023 in Oster.", "12 September")]
    [InlineData("They met on October 13 in Oster.", "October 13")]
    [InlineData("They met on 2023-10-13 in Oster.", "2023-10-13")]
    [InlineData("They met in September 2021 in Oster.", "2021")]
    [InlineData("They met in August in Oster.", "August")]
    public void BRF2021_a_date_is_in_the_article(string text, string? unknown) => IsLeftOut(
        unknown is null ? "" : $"BRF2021 summary [{text}] The sentence says “{unknown}”, and the article does not.",
        Summarised(text, "met Sudorian leader Ivo Marek in Oster"));

    [Fact]
    public void BRF2022_a_name_that_stands_only_in_the_byline_is_not_of_the_story() => Assert.StartsWith(
        "BRF2022 summary [Petra Quill met Ivo Marek in Oster.] The sentence names “Petra”, and the article does not.",
        Claims.LeftOut(Claims.WithActors with { Summary = [Claims.Summary("Petra Quill met Ivo Marek in Oster.", "met Sudorian leader Ivo Marek in Oster")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ms. Lund met Vladimir Putin in Oster.", "Vladimir")]
    [InlineData("Blinken met Anna Lund in Oster.", "Blinken")]
    [InlineData("Ms. Lund met NATO generals in Oster.", "NATO")]
    [InlineData("Ms. Lund met Marek in Westeros.", "Westeros")]
    [InlineData("On Tuesday Ms. Lund met Mr. Marek.", "Tuesday")]
    public void BRF2022_a_proper_name_is_in_the_article(string text, string name) => IsLeftOut(
        $"BRF2022 summary [{text}] The sentence names “{name}”, and the article does not.",
        Summarised(text, "met Sudorian leader Ivo Marek in Oster"));

    [Theory]
    [InlineData("The Norlands met Sudoria in Oster.")]
    [InlineData("Lund, the President, met Marek.")]
    [InlineData("Talks with the GU were held.")]
    public void A_name_of_the_article_may_be_inflected_or_shortened(string text) =>
        Passes(Summarised(text, "met Sudorian leader Ivo Marek in Oster"));

    [Fact]
    public void BRF2030_an_actors_kind_is_known() => IsLeftOut(
        "BRF2030 actor [Anna Lund] There is no kind of actor 99.", Nothing with { Actors = [Lund with { Kind = (ActorKind)99 }] });

    [Theory]
    [InlineData("Petra Quill", "its byline")]
    [InlineData("Rolf Brandt", "a caption")]
    public void BRF2031_an_actor_is_not_who_made_the_page(string name, string place) => IsLeftOut(
        $"BRF2031 actor [{name}] The article names “{name}” only in {place}.",
        Nothing with { Actors = [Lund with { Name = name, Aliases = [] }] });

    [Fact]
    public void BRF2032_an_actor_is_in_the_source() => IsLeftOut(
        "BRF2032 actor [Vladimir Putin] The article does not name “Vladimir Putin”.",
        Nothing with { Actors = [Lund with { Name = "Vladimir Putin" }] });

    [Fact]
    public void BRF2033_an_actors_name_names_somebody() => IsLeftOut(
        "BRF2033 actor [He] “He” names nobody.", Nothing with { Actors = [Lund with { Name = "He" }] });

    [Theory]
    [InlineData("Mr. Marek", "Mr. Marek")]
    [InlineData("Marek", "Mr. Marek")]
    [InlineData("Sudorian leader Ivo Marek", "Mr. Marek")]
    public void BRF2034_no_actor_is_listed_twice(string name, string alias) => IsLeftOut(
        $"BRF2034 actor [{name}] “{name}” is “Ivo Marek”, listed already.",
        Nothing with { Actors = [Marek, Marek with { Name = name, Aliases = [alias], Role = null }] });

    [Fact]
    public void BRF2035_an_alias_is_in_the_body_of_the_source() => IsLeftOut(
        "BRF2035 alias [the strongman] The article does not call Ivo Marek “the strongman”.",
        Nothing with { Actors = [Marek with { Aliases = ["the strongman"] }] });

    [Fact]
    public void BRF2036_an_alias_names_somebody() => IsLeftOut(
        "BRF2036 alias [he] “he” names nobody.", Nothing with { Actors = [Marek with { Aliases = ["he"] }] });

    [Fact]
    public void BRF2037_a_role_is_given_in_the_sources_words_near_the_actor() => IsLeftOut(
        "BRF2037 role [trade body] The article does not call Ivo Marek “trade body”.",
        Nothing with { Actors = [Marek with { Aliases = [], Role = "trade body" }] });

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
