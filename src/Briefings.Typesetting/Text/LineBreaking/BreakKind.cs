namespace Briefings.Typesetting.Text.LineBreaking;

/// <summary>What may happen to the line after a UTF-16 unit.</summary>
internal enum BreakKind : byte
{
    None,
    Allowed,
    Mandatory,
}
