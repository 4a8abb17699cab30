using System.Collections.Concurrent;
using System.Diagnostics;

namespace Briefings.ServiceTests.Support;

/// <summary><c>briefings serve</c> as a process of its own, to be stopped, stalled and killed.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly Process process;

    public RunningService(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                Lines.Enqueue(line.Data);
        };
        process.BeginErrorReadLine();
    }

    public ConcurrentQueue<string> Lines { get; } = [];

    public bool IsRunning => !process.HasExited;

    /// <summary>As <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As an operator stops it.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        await SignalAsync("TERM");
        await process.WaitForExitAsync();
        return (process.ExitCode, watch.Elapsed);
    }

    public Task StallAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }
}
