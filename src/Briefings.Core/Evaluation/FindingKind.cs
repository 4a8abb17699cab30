namespace Briefings.Evaluation;

/// <summary>What a line that explains a score says.</summary>
public enum FindingKind
{
    /// <summary>Listed and not found.</summary>
    Missed,

    /// <summary>Found, and a fault.</summary>
    False,

    /// <summary>Found, and different from what is listed.</summary>
    Wrong,

    /// <summary>Found beside a list that does not hold all there is: neither right nor a fault.</summary>
    Unlisted,
}
