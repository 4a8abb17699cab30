using Briefings.Tests.Worker.Models;

namespace Briefings.ServiceTests.Support;

/// <summary>Counts the calls to a model that are under way, and whose they are: each machine has a key of its own.</summary>
internal sealed class CallsUnderWay
{
    private readonly Lock door = new();
    private readonly List<string> keys = [];

    public int Most { get; private set; }

    /// <summary>True once two machines asked at the same time.</summary>
    public bool OfTwoMachines { get; private set; }

    /// <summary>How often each machine asked.</summary>
    public Dictionary<string, int> ByMachine { get; } = [];

    public async Task CountAsync(ModelCall call, Func<Task> answer)
    {
        var key = call.Headers["authorization"];
        lock (door)
        {
            keys.Add(key);
            var machine = key.Split(' ')[^1];
            ByMachine[machine] = ByMachine.GetValueOrDefault(machine) + 1;
            Most = Math.Max(Most, keys.Count);
            OfTwoMachines |= keys.Distinct().Count() > 1;
        }

        try
        {
            await answer();
        }
        finally
        {
            lock (door)
                keys.Remove(key);
        }
    }
}
