namespace Briefings.Evidence;

/// <summary>What comparing a claim with its source came to.</summary>
public enum SupportGrade
{
    /// <summary>The source says it, in these words or in words close to them.</summary>
    Supported,

    /// <summary>The source says some of it.</summary>
    Partly,

    /// <summary>The source says next to nothing of it.</summary>
    NotFound,

    /// <summary>The source says otherwise.</summary>
    Contradicted,
}
