using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>One word asked of a model.</summary>
/// <param name="Problem">What to repair; null where it answered.</param>
internal sealed record Checkup(Problem? Problem, long Tokens)
{
    /// <summary>Tokens: a model that thinks needs room before it says a word.</summary>
    private const int LongestWord = 500;

    public static async Task<Checkup> RunAsync(ModelOptions model, ReadingRequest request, CancellationToken cancellationToken)
    {
        using var client = Analysts.Client(model, model, new ModelEndpoint([model], request.Clock), request);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(model.AttemptTimeout);
        try
        {
            var options = new ChatOptions();
            ReplyLimit.Set(options, model, LongestWord);
            var reply = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, "Answer with one word."), new ChatMessage(ChatRole.User, "Are you there?")],
                options, deadline.Token);
            return new Checkup(string.IsNullOrWhiteSpace(reply.Text) ? Problems.ReplyEmpty() : null, reply.Usage?.TotalTokenCount ?? 0);
        }
        catch (ModelFault fault)
        {
            return new Checkup(fault.Problem, 0);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Checkup(Problems.ModelTooSlow(), 0);
        }
    }
}
