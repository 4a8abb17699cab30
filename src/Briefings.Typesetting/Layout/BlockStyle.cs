using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>How a block of text is set.</summary>
/// <param name="LineHeight">From baseline to baseline.</param>
/// <param name="SpaceBefore">White above the block, unless it begins a page or a frame.</param>
internal sealed record BlockStyle(TextStyle Text, float LineHeight, float SpaceBefore)
{
    /// <summary>The baseline's depth in its line: capitals stand in the middle.</summary>
    public float Baseline => (LineHeight / 2) + (Text.Size * 0.33f);
}
