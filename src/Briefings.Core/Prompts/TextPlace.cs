namespace Briefings.Prompts;

/// <summary>Where in a file an offset stands.</summary>
internal static class TextPlace
{
    /// <summary>1-based.</summary>
    public static (int Line, int Column) Of(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        return (before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
