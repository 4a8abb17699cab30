using Briefings.Composition;

namespace Briefings.Rendering.Views.Editions;

/// <summary>The actor that a dossier is on, under every name that the stories have for them.</summary>
internal static class Subject
{
    /// <param name="name">Any name of the actor.</param>
    /// <returns>That name first, then the full names of whoever bears it, then their other names that are nobody else's.</returns>
    public static IReadOnlyList<string> NamesOf(string name, IReadOnlyList<StoryView> stories)
    {
        var actors = stories.SelectMany(story => story.Actors).ToList();
        var same = actors.FindAll(actor => actor.Aliases.Prepend(actor.Name).Contains(name, StringComparer.OrdinalIgnoreCase));
        // Under whichever of these names an article knows them, they are one actor.
        var full = same.Select(actor => actor.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var namesakes = new Namesakes(actors.Select(actor => (full.Contains(actor.Name) ? name : actor.Name, actor.Aliases)));
        return [.. full.Prepend(name).Concat(namesakes.OwnAliasesOf(name, same.SelectMany(actor => actor.Aliases))).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
