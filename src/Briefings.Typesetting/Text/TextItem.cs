using Briefings.Typesetting.Fonts;
using HarfBuzzSharp;

namespace Briefings.Typesetting.Text;

/// <summary>A stretch of one look, one face, one script and one direction: what HarfBuzz shapes at once.</summary>
/// <param name="IsMissing">No face covers these characters: a placeholder is set for each.</param>
internal sealed record TextItem(
    int Start, int End, StyledRange Range, FontFace Face, Script Script, byte BidiLevel, bool IsMissing)
{
    /// <summary>Grows while the text is being cut.</summary>
    public int End { get; set; } = End;

    public bool RunsLeftward => (BidiLevel & 1) == 1;
}
