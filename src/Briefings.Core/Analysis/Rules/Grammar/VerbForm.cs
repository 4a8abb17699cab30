namespace Briefings.Analysis.Rules.Grammar;

/// <summary>The forms that one spelling can stand for: "said" is past and participle, "put" nearly everything.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    Present = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
    Finite = Base | Present | Past,
}
