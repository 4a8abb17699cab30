namespace Briefings.Worker.Delivery.Hooks;

/// <summary>What is posted: JSON, and the headers that go with it.</summary>
internal sealed record HookMessage(byte[] Body, IReadOnlyList<(string Name, string Value)> Headers);
