using System.Data.Common;

namespace Briefings.Worker.Schedule;

/// <summary>Faults of the store are nobody's fault: the step waits until it is back.</summary>
internal static class StoreFault
{
    public static bool Is(Exception fault) => fault is DbException || (fault is ProblemException { Problem.Code: var code } && code.StartsWith("BRF80", StringComparison.Ordinal));
}
