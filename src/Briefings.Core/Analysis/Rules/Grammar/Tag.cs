namespace Briefings.Analysis.Rules.Grammar;

/// <summary>What a token is. <see cref="Verb"/> is null for all but verbs that the lists know.</summary>
internal readonly record struct Tag(WordClass Class, VerbForm Forms = VerbForm.None, Verb? Verb = null)
{
    public bool IsVerb => Class is WordClass.Verb;

    /// <summary>Auxiliaries but "having" and "being", modals, and finite verbs: what makes a clause a clause.</summary>
    public bool IsFinite =>
        (Class is WordClass.Modal or WordClass.Be or WordClass.Have or WordClass.Do && (Forms & VerbForm.Gerund) == 0)
        || (Class is WordClass.Verb && (Forms & VerbForm.Finite) != 0);

    /// <summary>Stands within a noun phrase.</summary>
    public bool IsNominal =>
        Class is WordClass.Noun or WordClass.Name or WordClass.Number or WordClass.Determiner or WordClass.Possessive or WordClass.Owner;

    public bool CanBe(VerbForm form) => Class is WordClass.Verb && (Forms & form) != 0;
}
