using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Gives the words for a speaker their actor.</summary>
internal sealed class Speakers(Syntax syntax, Cast cast)
{
    /// <summary>The actor whom a phrase stands for; null for "officials", "the report", "Obama and Clinton".</summary>
    public CastMember? ActorOf(Phrase phrase)
    {
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Conjunction)
            {
                return null;
            }
        }
        // A relative pronoun is no mention: its antecedent, which the phrase is, is one.
        Token head = syntax.Tokens[phrase.Head];
        return cast.ActorAt(head.Start, head.End);
    }

    /// <summary>The actors of a phrase, each of them where it joins names: "Russia and North Korea".</summary>
    public IEnumerable<CastMember> ActorsOf(Phrase phrase)
    {
        if (ActorOf(phrase) is { } actor)
        {
            return [actor];
        }
        bool namesOnly = Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1)
            .All(k => syntax.Tokens[k].HasCapital || syntax.ClassOf(k) is WordClass.Conjunction or WordClass.Determiner);
        return namesOnly
            ? cast.MentionsIn(syntax.Tokens[phrase.First].Start, syntax.Tokens[phrase.Last].End).Select(cast.ActorOf).OfType<CastMember>().Distinct()
            : [];
    }

    public (string Name, bool IsActor) NameOf(Phrase phrase) =>
        ActorOf(phrase) is { } actor ? (actor.Name, true) : (syntax.Document.Between(phrase.First, phrase.Last), false);
}
