namespace Briefings.Analysis.Rules.Actors;

internal enum MentionKind
{
    /// <summary>"Vladimir Putin", "Mr. Kim", "the Wagner Group".</summary>
    Name,

    /// <summary>"the North Korean leader", "the defense minister", "the company".</summary>
    Description,

    /// <summary>"he", "their".</summary>
    Pronoun,
}
