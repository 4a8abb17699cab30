namespace Briefings.Analysis.Rules.Names;

/// <summary>What a name found in the text seems to name.</summary>
internal enum NameKind
{
    Unknown,
    Person,
    Organisation,
    State,

    /// <summary>"Russian": speaks of a state, names none.</summary>
    Demonym,

    /// <summary>"Moscow": a city, or the state when it acts.</summary>
    Seat,
    Place,
    Group,

    /// <summary>"the president", "Defense Minister": an office without a name.</summary>
    Office,

    /// <summary>No actor: an event, a prize, a law, a month.</summary>
    Thing,
}
