using System.Text.Json;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;

namespace Briefings.Worker.Cli;

/// <summary>
/// Reads a file of articles, a JSON object a line, and answers each with a JSON document a line, in order. One bad line costs
/// only itself: its answer is its error.
/// </summary>
internal sealed class BatchReading(ChosenAnalyst chosen, Terminal terminal)
{
    /// <summary>Answers that may wait for an earlier one: enough to keep every core busy, few enough to keep memory flat.</summary>
    private const int MostWaiting = 64;

    private int done;
    private int leftOut;

    public async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = InputFile.Open(path, terminal);
        using var places = new SemaphoreSlim(chosen.Together);
        var answers = new Queue<Task<Answer>>();
        try
        {
            await foreach (var line in BatchLines.ReadAsync(stream, path, cancellationToken))
            {
                await places.WaitAsync(cancellationToken);
                answers.Enqueue(Task.Run(() => AnswerAsync(line, path, places, cancellationToken), cancellationToken));
                await WriteAsync(answers, mostLeft: MostWaiting, cancellationToken);
            }

            await WriteAsync(answers, mostLeft: 0, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // What was finished may have been paid for: it is printed, also behind what was not. What is being finished has a moment for it.
            await Task.WhenAll(answers.Cast<Task>()).WaitAsync(TimeSpan.FromSeconds(0.2), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(new(answers.Where(answer => answer.IsCompletedSuccessfully)), mostLeft: 0, CancellationToken.None);
            throw;
        }

        return ExitCode.Of(done, leftOut);
    }

    /// <summary>Prints, in order, what is answered, and waits where more is left than may be.</summary>
    private async Task WriteAsync(Queue<Task<Answer>> answers, int mostLeft, CancellationToken cancellationToken)
    {
        while (answers.TryPeek(out var next) && (answers.Count > mostLeft || next.IsCompletedSuccessfully))
        {
            var answer = await next;
            _ = answers.Dequeue();
            await terminal.WriteLineAsync(answer.Json, cancellationToken);
            await terminal.Output.FlushAsync(cancellationToken);
            if (answer.Problem is null)
            {
                done++;
            }
            else
            {
                leftOut++;
                terminal.Tell(answer.Problem);
            }

            if ((done + leftOut) % MostWaiting == 0)
                terminal.TellProgress($"{done + leftOut} read");
        }
    }

    private async Task<Answer> AnswerAsync(BatchLine line, string path, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        JsonElement? id = null;
        try
        {
            using var document = line.Parse(path);
            var root = document.RootElement;
            id = root.TryGetProperty("id", out var given) ? given.Clone() : null;
            var briefing = await ArticleStep.BriefAsync(
                chosen.Analyst, _ => Task.FromResult(ArticleReader.FromText(line.TextOf(root, "text", path), line.FactsOf(root, path))), cancellationToken);
            return new Answer(BriefingJson.Write(briefing, id, indented: false), Problem: null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var problem = Door.ProblemOf(fault);
            return new Answer(BriefingJson.WriteProblem(problem, id), problem with { Where = path, Line = line.Number, Column = problem.Column ?? 1 });
        }
        finally
        {
            places.Release();
        }
    }

    private readonly record struct Answer(ReadOnlyMemory<byte> Json, Problem? Problem);
}
