namespace Briefings.Evidence.Facts;

/// <summary>A word of a text: letters and digits, with the points of an abbreviation.</summary>
/// <param name="Bare">Without the points: "US" for "U.S.".</param>
/// <param name="Start">Into the folded text.</param>
internal sealed record Word(string Bare, int Start, int End)
{
    public bool IsCapitalised => char.IsUpper(Bare[0]);

    public bool IsAcronym => Bare.Length > 1 && char.IsUpper(Bare[1]) && Bare.All(char.IsUpper);
}
