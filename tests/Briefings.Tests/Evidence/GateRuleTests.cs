using Briefings.Analysis;
using Briefings.Evidence;
using Briefings.Evidence.Rules;
using Briefings.Tests.Support;
using static Briefings.Tests.Evidence.Claims;

namespace Briefings.Tests.Evidence;

/// <summary>Each rule of the gate, with the whole sentence that a reader of "Left out" sees.</summary>
public sealed class GateRuleTests
{
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
    public void A_son_is_not_his_father_listed_twice() =>
        Assert.Equal("", LeftOut(Gate.Check(
            ArticleText.Read("Ivo Marek won.\nIvo Marek Jr., his son, lost."),
            Nothing with
            {
                Actors =
                [
                    new("Ivo Marek", ActorKind.Person, null, [], null, [new(1, "Ivo Marek won")]),
                    new("Ivo Marek Jr.", ActorKind.Person, null, [], null, [new(2, "Ivo Marek Jr., his son, lost")]),
                ],
            })));

    [Fact]
    public void Nobody_is_another_for_the_middle_of_a_name()
    {
        var article = ArticleText.Read("Chao wrote.\nHis daughter Rulan Chao Pian taught.");

        Assert.Equal("", LeftOut(Gate.Check(article, Nothing with
        {
            Actors = [Marek with { Name = "Chao", Aliases = [], Role = null, Evidence = [new(1, "Chao wrote.")] }, Marek with { Name = "Rulan Chao Pian", Aliases = [], Role = null, Evidence = [new(2, "Rulan Chao Pian")] }],
        })));
    }

    [Theory]
    [InlineData("Marek and first lady Ada Marek left.", "")]
    [InlineData("Marek left with Ada Marek.", "BRF2034 actor [Ada Marek] “Ada Marek” is “Marek”, listed already.")]
    [InlineData("Marek wept. His wife, Ada Marek, left.", "")]
    [InlineData("Marek left, and on Monday so did Ada Marek.", "BRF2034 actor [Ada Marek] “Ada Marek” is “Marek”, listed already.")]
    public void A_wife_is_not_who_is_called_by_the_family_name_alone(string sentence, string leftOut)
    {
        var article = ArticleText.Read(sentence);

        Assert.Equal(leftOut, LeftOut(Gate.Check(article, Nothing with
        {
            Actors = [Marek with { Name = "Marek", Aliases = [], Role = null, Evidence = [new(1, "Marek")] }, Marek with { Name = "Ada Marek", Aliases = [], Role = null, Evidence = [new(1, "Ada Marek")] }],
        })));
    }

    [Theory]
    [InlineData("Marek wins at last", "Ivo Marek", "")]
    [InlineData("Ivo Marek wins at last", "Ivo Marek", "")]
    [InlineData("Ivo Mareks win", "Ivo Marek", "")]
    [InlineData("Ivo Luc Marek wins", "Ivo Luc Marek", "")]
    [InlineData("Ivo Luc Marekson wins", "Ivo Luc Marek", "BRF2032 actor [Ivo Luc Marek] The article does not name “Ivo Luc Marek”.")]
    [InlineData("The strongman wins", "the strongman", "BRF2032 actor [the strongman] The article does not name “the strongman”.")]
    public void A_headline_may_give_the_fullest_name_of_whom_the_body_names(string title, string name, string leftOut) =>
        Assert.Equal(leftOut, LeftOut(Gate.Check(Article with { Title = title }, Nothing with { Actors = [Marek with { Name = name, Role = null, Aliases = name[0] == 't' ? [] : ["Mr. Marek"] }] })));

    [Fact]
    public void An_alias_may_stand_in_the_headline_alone() =>
        Assert.Equal("", LeftOut(Gate.Check(Article with { Title = "The Fox of Oster wins" }, Nothing with { Actors = [Marek with { Aliases = ["The Fox of Oster"] }] })));

    [Theory]
    [InlineData("I met both. “They paid.”", "")]
    [InlineData("We met both. “I paid,” he said.", "BRF2031 actor [Petra Quill] The article names “Petra Quill” only in its byline.")]
    public void The_author_is_an_actor_where_she_says_I(string words, string leftOut)
    {
        var article = ArticleText.Read($"[Byline] By Petra Quill\n\nIvo Marek met Anna Lund.\n{words}") with { Byline = "Petra Quill" };

        Assert.Equal(leftOut, LeftOut(Gate.Check(article, Nothing with { Actors = [Lund with { Name = "Petra Quill", Role = null, Aliases = [], Evidence = [new(3, words)] }] })));
    }

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
}
