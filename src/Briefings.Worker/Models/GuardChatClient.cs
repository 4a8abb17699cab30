using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>Lets a prompt pass only in the roles that it was written in, and every fault of a provider's client only as a <see cref="ModelFault"/>.</summary>
internal sealed class GuardChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var given = messages.ToList();
        // One character that XML forbids, and the kernel sends the whole prompt as a single user message.
        if (!given.Select(message => message.Role).SequenceEqual([ChatRole.System, ChatRole.User]))
            throw new ModelFault(Problems.PromptRolesLost());
        try
        {
            return await base.GetResponseAsync(given, options, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault) when (fault is not ProblemException)
        {
            throw FaultMap.Of(fault);
        }
    }
}
