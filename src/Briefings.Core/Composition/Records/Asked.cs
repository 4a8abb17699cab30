using Briefings.Composition.Contrasts;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>A question of the ledger, taken apart: what it asks for, of whom, and whether it looks ahead.</summary>
internal sealed class Asked
{
    private const double SameText = 0.6;
    private const double NearlySameText = 0.75;

    private readonly int aux;

    public Asked(string question)
    {
        Passage = Passage.Of(question, "en");
        var terms = Passage.Terms;
        aux = Enumerable.Range(0, Math.Min(4, terms.Count)).FirstOrDefault(at => AnswerWords.Auxiliaries.Contains(terms[at].Text), -1);
        IsAhead = aux >= 0 && AnswerWords.Ahead.Contains(terms[aux].Text);
        Wants = terms.Count == 0 ? Wanted.Other : aux == 0 ? Wanted.YesOrNo : AnswerWords.WantedBy(terms[0].Text, terms.Count > 1 ? terms[1].Text : "");
    }

    public Passage Passage { get; }

    public Wanted Wants { get; }

    /// <summary>Whether it asks for what is to come: then only its having come to pass answers it.</summary>
    public bool IsAhead { get; }

    /// <summary>"Would anyone be charged": whoever it befalls answers it, so the sentence itself must name what the story is about.</summary>
    public bool IsOfAnyone => aux == 0 && Passage.Terms.Count > 2 && AnswerWords.Anyone.Contains(Passage.Terms[1].Text);

    /// <summary>Whether another question asks the same.</summary>
    public bool IsSameAs(Asked other)
    {
        var likeness = Likeness.Of(Passage, other.Passage);
        if (likeness < SameText || Wants != other.Wants)
            return false;
        var (mine, theirs) = (Unshared(other), other.Unshared(this));
        if (mine.Exists(IsName) && theirs.Exists(IsName))
            return false;
        // "Will it approve the sale" and "will it block the sale" differ in one word, and in all that matters.
        return mine.Count == 0 || theirs.Count == 0 || likeness >= NearlySameText;
    }

    /// <summary>Whether a deed is the one that is asked about: the same verb of the same subject, and the rest of the question around it.</summary>
    public bool IsAbout(Deed deed) => Wants is Wanted.Who or Wanted.What ? IsAboutDoerOf(deed) : IsOfAnyone ? IsAboutAnyoneOf(deed) : IsAboutSubjectOf(deed);

    private bool IsAboutAnyoneOf(Deed deed)
    {
        var terms = Passage.Terms;
        var verb = Lexicon.Being.Contains(terms[2].Text) && terms.Count > 3 ? 3 : 2;
        var somebody = verb == 3 ? deed.Other : deed.Doer;
        return terms[verb].Stem == deed.Verb.Stem
            && somebody.Count > 0 && (somebody.Any(term => AnswerWords.Persons.Contains(term.Stem)) || somebody.All(deed.Telling.IsName))
            && terms.Skip(verb + 1).TakeWhile(term => !ContrastWords.ClauseEnds.Contains(term.Text)).Where(Telling.IsTelling).All(deed.Telling.Passage.Has);
    }

    private bool IsAboutSubjectOf(Deed deed)
    {
        var terms = Passage.Terms;
        for (var at = aux + 1; aux >= 0 && at < terms.Count; at++)
        {
            if (ContrastWords.ClauseEnds.Contains(terms[at].Text))
                return false;
            if (terms[at].Stem != deed.Verb.Stem || terms[at].Kind == TermKind.Name)
                continue;
            var subject = terms.Take(at).Skip(aux + 1).Where(term => term.IsContent && term.Kind != TermKind.Time).ToList();
            var doer = deed.Doer.Count > 0 ? deed.Doer : deed.Other;
            var rest = terms.Skip(at + 1).TakeWhile(term => !ContrastWords.ClauseEnds.Contains(term.Text)).Where(Telling.IsTelling).ToList();
            return subject.Count > 0 && doer.Count > 0
                && (Covers(doer, subject) || Covers(subject, doer))
                && subject.Exists(term => Telling.IsTelling(term) && !Lexicon.Person.Contains(term.Text))
                && rest.TrueForAll(deed.Telling.Passage.Has)
                && terms.Where(IsName).All(deed.Telling.Passage.Has);
        }

        return false;
    }

    /// <summary>"Who attacked the convoy": the verb stands right behind, and what it was done to must be what the deed was done to.</summary>
    private bool IsAboutDoerOf(Deed deed)
    {
        var terms = Passage.Terms;
        var verb = 1;
        while (verb < terms.Count && AnswerWords.BeforeVerb.Contains(terms[verb].Text))
            verb++;
        if (verb >= terms.Count || terms[verb].Stem != deed.Verb.Stem || terms[verb].Kind == TermKind.Name || deed.Doer.Count == 0)
            return false;
        var rest = terms.Skip(verb + 1).ToList();
        var around = rest.Where(Telling.IsTelling).ToList();
        var what = rest.TakeWhile(term => !Lexicon.Preposition.Contains(term.Text)).Where(Telling.IsTelling).ToList();
        return around.Count > 0 && around.TrueForAll(deed.Telling.Passage.Has)
            && (what.Count > 0 ? what : around).TrueForAll(term => deed.Undergone.Any(term.IsLike));
    }

    private List<Term> Unshared(Asked other) => [.. Passage.Terms.Where(term => Telling.IsTelling(term) && !other.Passage.Has(term))];

    private static bool IsName(Term term) => term.Kind == TermKind.Name;

    private static bool Covers(IEnumerable<Term> large, IEnumerable<Term> small) => small.All(term => large.Any(term.IsLike));
}
