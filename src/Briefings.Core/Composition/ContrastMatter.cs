namespace Briefings.Composition;

/// <summary>What two voices agree or differ on.</summary>
public enum ContrastMatter
{
    /// <summary>How many, how much, how high.</summary>
    Number,

    /// <summary>Who did it, or who said it.</summary>
    Who,

    /// <summary>Whether it is so.</summary>
    Whether,
}
