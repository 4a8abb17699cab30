using System.Security.Cryptography;
using System.Text;

namespace Briefings.Worker.Schedule;

/// <summary>
/// One idempotent step of a run. It holds ids alone: what is to be done stands in the tables, and a step that is taken twice, or when it is
/// done already, does no harm.
/// </summary>
/// <param name="Part">Which of a run's readers, or which destination.</param>
/// <param name="Attempt">From 1.</param>
internal sealed record Step(StepKind Kind, string RunId, string Part = "", int Attempt = 1)
{
    private const int LongestName = 150;

    /// <summary>How long to wait before it is taken.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The same for the same step, at every attempt.</summary>
    public string Name
    {
        get
        {
            var name = $"{Kind}.{RunId}.{Part}";
            return name.Length <= LongestName ? name : $"{Kind}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
        }
    }

    /// <summary>Whether it is the only one of its kind, or the first.</summary>
    public bool IsFirst => Part is "" or "1";

    /// <summary>Such steps share a limit over all machines.</summary>
    public bool AsksModel { get; init; }

    public Step Again(TimeSpan delay) => this with { Attempt = Attempt + 1, Delay = delay };
}
