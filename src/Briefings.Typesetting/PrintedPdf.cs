using System.Text;

namespace Briefings.Typesetting;

/// <param name="MissingCharacters">Each character that no font covers, once, in the order of the text. It is printed as an outlined box
/// that still carries the character for search and copying.</param>
/// <param name="Faults">What could not be printed as it was meant, in the order of the text.</param>
public sealed record PrintedPdf(byte[] Bytes, int Pages, IReadOnlyList<MissingCharacter> MissingCharacters, IReadOnlyList<MarkdownFault> Faults);

/// <param name="CodePoint">As <c>U+4E2D</c>.</param>
/// <param name="Context">The text around its first place.</param>
public sealed record MissingCharacter(Rune Rune, string CodePoint, string Context);
