namespace Briefings.Analysis.Rules.Statements;

/// <summary>What of a verb's complement is what is said. The words are those of <c>cue-verbs.words.txt</c>.</summary>
[Flags]
internal enum CuePatterns
{
    None = 0,
    Quote = 1,
    That = 2,
    Bare = 4,
    Wh = 8,
    Tell = 16,
    To = 32,
    Np = 64,
    Of = 128,
    Colon = 256,

    /// <summary>A thought, want or attitude in the author's voice: nobody says it.</summary>
    Mind = 512,

    /// <summary>Said by whoever spoke before.</summary>
    More = 1024,
}
