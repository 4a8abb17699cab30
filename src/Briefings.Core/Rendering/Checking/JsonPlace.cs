using System.Text;
using System.Text.Json;

namespace Briefings.Rendering.Checking;

/// <summary>Lines and columns of a JSON text as an editor shows them: from 1, in characters.</summary>
internal static class JsonPlace
{
    public static (int Line, int Column) Of(ReadOnlySpan<byte> before)
    {
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    public static (int Line, int Column) Of(JsonException fault, string json)
    {
        var line = (int)(fault.LineNumber ?? 0);
        var bytes = Encoding.UTF8.GetBytes(json.Split('\n').ElementAtOrDefault(line) ?? "");
        var before = (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length);
        return (line + 1, Encoding.UTF8.GetCharCount(bytes, 0, before) + 1);
    }
}
