using System.Collections.Frozen;

namespace Briefings.Analysis.Rules;

/// <summary>The word lists that more than one stage reads.</summary>
internal static class Words
{
    /// <summary>Words that are written with a full stop that ends no sentence, without it: "mr", "sept", "gen".</summary>
    public static readonly FrozenSet<string> Abbreviations = WordList.Named("abbreviations");
}
