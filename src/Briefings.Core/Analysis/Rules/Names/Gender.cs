namespace Briefings.Analysis.Rules.Names;

internal enum Gender
{
    Unknown,
    Male,
    Female,
    Neuter,
}
