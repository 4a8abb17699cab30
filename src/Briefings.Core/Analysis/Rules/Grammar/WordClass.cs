namespace Briefings.Analysis.Rules.Grammar;

/// <summary>What a token is in its sentence, as far as rules without a dictionary of nouns can tell.</summary>
internal enum WordClass : byte
{
    /// <summary>Nouns, adjectives, and every word that nothing else is known of.</summary>
    Noun,
    Name,
    Number,

    /// <summary>A pronoun that can be a subject: "he", "it", "who".</summary>
    Pronoun,
    ObjectPronoun,
    Possessive,
    Determiner,
    Preposition,
    Conjunction,
    Subordinator,
    Wh,

    /// <summary>"that" before a clause.</summary>
    That,

    /// <summary>"to" before a verb.</summary>
    To,
    Modal,
    Be,
    Have,
    Do,
    Verb,
    Adverb,
    Not,

    /// <summary>"'s" after an owner.</summary>
    Owner,
    Comma,
    Quote,
    Mark,
}
