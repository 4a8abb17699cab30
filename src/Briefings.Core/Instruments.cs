using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Briefings;

/// <summary>
/// What the program tells of its work: spans of one source and figures of one meter, both named <c>Briefings</c>. They cost next to nothing
/// where nobody listens. They hold codes, counts and names of models; never a word of an article, of a prompt or of a key.
/// </summary>
public static class Instruments
{
    public const string Name = "Briefings";

    public static ActivitySource Source { get; } = new(Name);

    public static Meter Meter { get; } = new(Name);
}
