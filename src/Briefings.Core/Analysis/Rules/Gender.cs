namespace Briefings.Analysis.Rules;

internal enum Gender
{
    Unknown,
    Male,
    Female,
    Neuter,
}
