using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>What a model said, and what it took.</summary>
internal sealed record ModelReply(string Text, ChatFinishReason? Finish, bool Refused, long InputTokens, long OutputTokens, bool TokensEstimated, decimal? Cost);
