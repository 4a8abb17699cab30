using System.Runtime.CompilerServices;

namespace Briefings.Typesetting.Pdf;

/// <summary>An interpolated string on its way into a buffer, piece by piece.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PdfNotation(PdfBuffer buffer)
{
    public PdfNotation(int literalLength, int holes, PdfBuffer buffer)
        : this(buffer) => _ = literalLength + holes;

    public PdfNotation(int literalLength, int holes, PdfObjects objects)
        : this(objects.Open()) => _ = literalLength + holes;

    public void AppendLiteral(string text) => buffer.Append(text);

    public void AppendFormatted(string? text) => buffer.Append(text ?? "");

    public void AppendFormatted(int number) => buffer.Append(number);

    public void AppendFormatted(float number) => buffer.AppendHundredths(number);
}
