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
    /// <summary>Lines read at once: enough to keep every core busy, few enough to keep memory flat.</summary>
    private const int Together = 64;

    public async Task<int> RunAsync(string path, CancellationToken cancellationToken)
    {
        var (done, leftOut) = (0, 0);
        await using var stream = InputFile.Open(path, terminal);
        await foreach (var lines in BatchLines.ReadAsync(stream, path, cancellationToken).Chunk(Together).WithCancellation(cancellationToken))
        {
            var answers = new Answer[lines.Length];
            var together = new ParallelOptions { MaxDegreeOfParallelism = chosen.Together, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, lines.Length, together, async (at, cancel) => answers[at] = await AnswerAsync(lines[at], path, cancel));
            foreach (var answer in answers)
            {
                await terminal.WriteLineAsync(answer.Json, cancellationToken);
                if (answer.Problem is null)
                {
                    done++;
                }
                else
                {
                    leftOut++;
                    terminal.Tell(answer.Problem);
                }
            }

            await terminal.Output.FlushAsync(cancellationToken);
            terminal.TellProgress($"{done + leftOut} read");
        }

        return ExitCode.Of(done, leftOut);
    }

    private async Task<Answer> AnswerAsync(BatchLine line, string path, CancellationToken cancellationToken)
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
    }

    private readonly record struct Answer(ReadOnlyMemory<byte> Json, Problem? Problem);
}
