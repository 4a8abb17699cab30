using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Articles;
using Briefings.Tests.Support;

namespace Briefings.Tests.Analysis.Rules;

public sealed class ActorsTests
{
    [Fact]
    public void A_person_is_listed_once_under_the_fullest_name_with_the_other_names_as_aliases()
    {
        var actor = Actor("""
            Mr. Lindqvist left early.
            The council had invited Oskar Lindqvist, the Swedish trade minister, to speak.
            Lindqvist did not say why.
            """, "Oskar Lindqvist");

        Assert.Equal(["Lindqvist", "Mr. Lindqvist"], actor.Aliases.Order(StringComparer.Ordinal));
        Assert.Equal("Swedish trade minister", actor.Role);
    }

    [Theory]
    [InlineData("“Norway must never be trusted with the bridge again.”")]
    [InlineData("Norway must never be trusted with the bridge again.”")]
    [InlineData("We know that Norway must never be trusted with the bridge.")]
    public void A_voice_does_not_say_why_somebody_matters(string voice) =>
        Assert.Equal("On Friday Norway opened the bridge over the river.", Actor($"{voice}\n\nOn Friday Norway opened the bridge over the river.", "Norway").Significance);

    [Theory]
    [InlineData("Petra Novak, who has voiced fears that the short and the long bridges that cross the river might not be part of the plan of the council of the town, praised Martin Hale on Tuesday for his bravery in agreeing to meet with the miners.", "")]
    [InlineData("Petra Novak showed the members of the council of the town on Tuesday that the tariffs on steel and on wool were to be paid by the United States, the European Union, Norway, Sweden, Iceland, the towns of the coast and the northern islands.", "")]
    [InlineData("Petra Novak was similarly angry on Tuesday when the council asked about the workers that the bank had not paid for years, saying, “Maybe he did a bad job, or a very bad one, or none at all, and maybe he did not like it much, or wanted more”.", ", saying, “Maybe he did a bad job, or a very bad one, or none at all, and maybe he did not like it much, or wanted more”.")]
    [InlineData("Petra Novak opened a surprise assault on the bank of the town on Friday, filing a lawsuit in court that says that the bank was part of a conspiracy by the northern miners, the council of the islands and all the workers to damage the run of the town.", ", filing a lawsuit in court that says that the bank was part of a conspiracy by the northern miners, the council of the islands and all the workers to damage the run of the town.")]
    public void A_long_sentence_ends_early_where_its_main_clause_does(string sentence, string left) =>
        Assert.Equal(sentence[..^left.Length], Actor(sentence, "Petra Novak").Significance);

    [Fact]
    public void A_sentence_about_another_does_not_say_why_somebody_matters() =>
        Assert.Null(Actor("Although when the visit by Martin Hale was called off Peter Holm welcomed the news, he now seems to be calm.", "Martin Hale").Significance);

    [Fact]
    public void A_description_by_state_and_office_is_an_alias_of_who_holds_the_office()
    {
        var article = ArticleText.Read("""
            North Korean leader Kim Jong Un met Russian President Vladimir Putin.
            The North Korean leader arrived by train.
            """);

        Assert.Contains("The North Korean leader", Named(Read(article), "Kim Jong Un").Aliases);
        Assert.DoesNotContain("The North Korean leader", Named(Read(article), "Vladimir Putin").Aliases);
    }

    [Fact]
    public void A_family_name_that_stands_first_is_found_behind_a_title() =>
        Assert.Contains("Mr. Kim", Actor("Kim Jong Un spoke.\nMr. Kim left.", "Kim Jong Un").Aliases);

    [Fact]
    public void Two_ministers_of_one_family_name_are_told_apart_by_title()
    {
        var actors = Read(ArticleText.Read("""
            Hillary Clinton and Bill Clinton came together.
            Mrs. Clinton spoke first.
            Mr. Clinton waited.
            """)).Actors;

        Assert.Contains("Mrs. Clinton", Named(actors, "Hillary Clinton").Aliases);
        Assert.Contains("Mr. Clinton", Named(actors, "Bill Clinton").Aliases);
    }

    [Theory]
    [InlineData("Russian Defense Minister Sergei Orlov came.", "Sergei Orlov", "Russian Defense Minister")]
    [InlineData("Former FBI Director Martin Hale testified.", "Martin Hale", "Former FBI Director")]
    [InlineData("Petra Novak, the chief executive of Arden Bank, resigned.", "Petra Novak", "chief executive of Arden Bank")]
    [InlineData("The sale was made by equities analyst Konstantin Dorn.", "Konstantin Dorn", "equities analyst")]
    [InlineData("On the bright side for Petra Novak, President Martin Hale's rating remains strong, though it fell.", "Petra Novak", null)]
    [InlineData("The court called then-Acting Attorney General Martin Hale.", "Martin Hale", "then-Acting Attorney General")]
    [InlineData("Retired Lt. Gen. Martin Hale left.", "Martin Hale", "Retired Lt. Gen.")]
    [InlineData("She recruited to her legal team former Arden mayor Martin Hale.", "Martin Hale", "former Arden mayor")]
    [InlineData("Nothing is known of Petra Novak.", "Petra Novak", null)]
    [InlineData("Nobody saw Mr. Novak.", "Mr. Novak", null)]
    public void A_role_is_what_the_article_says_beside_the_name(string sentence, string name, string? role) =>
        Assert.Equal(role, Actor(sentence, name).Role);

    [Fact]
    public void A_seat_of_power_that_acts_is_its_state()
    {
        var actor = Actor("China wants trade.\nBeijing supports the plan.", "China");

        Assert.Equal(ActorKind.State, actor.Kind);
        Assert.Equal(["Beijing"], actor.Aliases);
    }

    [Fact]
    public void A_seat_of_power_where_something_happens_is_a_place()
    {
        var actors = Read(ArticleText.Read("China wants trade.\nThe talks were held in Beijing.")).Actors;

        Assert.Equal(ActorKind.Place, Named(actors, "Beijing").Kind);
        Assert.Empty(Named(actors, "China").Aliases);
    }

    [Fact]
    public void An_acronym_in_parentheses_is_an_alias() =>
        Assert.Contains("WGA", Actor("The Wool Growers Association (WGA) met.\nThe WGA said no.", "Wool Growers Association").Aliases);

    [Fact]
    public void Whoever_acts_most_and_first_stands_first()
    {
        var actors = Read(ArticleText.Read("""
            Ana Duarte closed the factory on Monday.
            Duarte told Peter Holm that the orders had gone.
            Duarte will move to Spain.
            """)).Actors;

        Assert.Equal(["Ana Duarte", "Peter Holm"], actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Name));
        Assert.Equal("Ana Duarte", actors[0].Name);
    }

    [Fact]
    public void A_headline_means_one_of_those_who_share_a_name()
    {
        var article = ArticleText.Read("""
            Karl Duarte sold the land long ago.
            Peter Holm bought it, and Peter Holm built on it.
            Ana Duarte closed the factory.
            Nobody said why.
            """) with { Title = "Ana Duarte leaves" };

        Assert.Equal(["Ana Duarte", "Karl Duarte", "Peter Holm"], Read(article).Actors.Select(actor => actor.Name));
    }

    [Fact]
    public void Furniture_names_no_actor()
    {
        var actors = Read(ArticleText.Read("""
            Ana Duarte closed the factory.

            [Caption] Ana Duarte speaks to workers. (Piet Hoekstra/Reuters)

            [AuthorNote] Lena Falk is a reporter in Lisbon.
            """)).Actors;

        Assert.Equal(["Ana Duarte"], actors.Select(actor => actor.Name));
    }

    [Fact]
    public void Every_claim_cites_sentences_of_the_body_word_for_word()
    {
        var article = ArticleText.Read("Ana Duarte closed the factory in Porto.\nThe union sued Duarte.\nPorto was silent.");

        Assert.All(Read(article).Actors.SelectMany(actor => actor.Evidence), citation =>
            Assert.Equal(article.Text.Substring(citation.Start!.Value, citation.Quote.Length), citation.Quote));
    }

    [Theory]
    [InlineData("Ana Duarte met Peter Holm.\nHe left early.", "He", "Peter Holm")]
    [InlineData("Ana Duarte met Peter Holm.\nShe left early.", "She", "Ana Duarte")]
    [InlineData("Peter Holm told Karl Lund that he would leave.", "he", "Peter Holm")]
    [InlineData("Mrs. Weller sued Arden Bank.\nHer lawyers won.", "Her", "Mrs. Weller")]
    [InlineData("Arden Bank closed its branch.", "its", "Arden Bank")]
    [InlineData("Mr. Lund and Peter Holm met in Porto.\nIt is easy for Mr. Holm to reach, and he likes it.", "he", "Peter Holm")]
    public void A_pronoun_stands_for_whom_gender_and_subject_say(string lines, string pronoun, string expected)
    {
        var document = new Document(ArticleText.Read(lines));
        var cast = CastReader.Read(document);

        var mention = cast.Mentions.Single(mention => document.Text[mention.Start..mention.End] == pronoun);

        Assert.Equal(expected, cast.Resolve(mention));
    }

    private static Reading Read(Article article) => RuleAnalyst.Read(article);

    private static ActorClaim Actor(string lines, string name) => Named(Read(ArticleText.Read(lines)), name);

    private static ActorClaim Named(Reading reading, string name) => Named(reading.Actors, name);

    private static ActorClaim Named(IReadOnlyList<ActorClaim> actors, string name) =>
        Assert.Single(actors, actor => actor.Name == name);
}
