namespace Briefings.Evidence.Paraphrase;

/// <summary>How much a term adds to what is claimed.</summary>
internal enum TermKind
{
    Function,
    Light,
    Verb,
    Other,
    Time,
    Person,
    Extreme,
    Name,
    Number,
}
