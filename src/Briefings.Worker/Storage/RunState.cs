namespace Briefings.Worker.Storage;

/// <summary>The way of a run, in order; the last five are ends.</summary>
internal enum RunState
{
    /// <summary>Its time has come, and nobody has begun.</summary>
    Due,

    /// <summary>Its sources are asked for articles.</summary>
    Gathering,

    /// <summary>Its articles are read, each a step of its own.</summary>
    Reading,

    /// <summary>The edition is made of the readings.</summary>
    Composing,

    /// <summary>The edition is stored; a person must let it go.</summary>
    AwaitingApproval,

    /// <summary>At least one delivery is under way, or in doubt.</summary>
    Delivering,

    Done,

    /// <summary>There was nothing to brief, and no edition was made.</summary>
    Empty,

    /// <summary>The reason says why; a person may retry.</summary>
    Failed,

    /// <summary>Its time passed unused; the reason says why.</summary>
    Missed,

    /// <summary>A person held the edition back.</summary>
    Rejected,
}
