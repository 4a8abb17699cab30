namespace Briefings.Rendering;

/// <summary>What a template prints. The name of its page says it.</summary>
public enum TemplateView
{
    /// <summary>One article: <c>briefing.md.scriban</c>, filled from a <see cref="BriefingView"/>.</summary>
    Briefing,

    /// <summary>The articles of a day: <c>edition.md.scriban</c>, filled from an <see cref="EditionView"/>.</summary>
    Edition,
}
