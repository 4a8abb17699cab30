namespace Briefings.Composition;

/// <summary>Other names of actors across the stories of an edition. One that two different actors bear tells neither of them.</summary>
internal sealed class Namesakes
{
    private readonly ILookup<string, string> bearers;

    public Namesakes(IEnumerable<(string Name, IReadOnlyList<string> Aliases)> actors) => bearers = actors
        .SelectMany(actor => actor.Aliases.Select(alias => (Alias: alias, actor.Name)))
        .ToLookup(entry => entry.Alias, entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that nobody bears whose full name is another one.</summary>
    public IEnumerable<string> OwnAliasesOf(string name, IEnumerable<string> aliases) =>
        aliases.Where(alias => bearers[alias].All(bearer => string.Equals(bearer, name, StringComparison.OrdinalIgnoreCase)));
}
