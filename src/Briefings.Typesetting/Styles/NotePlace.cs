namespace Briefings.Typesetting.Styles;

/// <summary>Where notes stand in a PDF: at the foot of the page that cites them, or at the end of the text.</summary>
public enum NotePlace
{
    Foot,
    End,
}
