using System.Text;
using System.Text.Json;

namespace Briefings.Prompts;

/// <summary>Finds where in a JSON text a member stands.</summary>
internal static class JsonPlaces
{
    /// <param name="path">Member names from the root; as far as the text has them.</param>
    /// <returns>1-based line and column of the deepest member found.</returns>
    public static (int Line, int Column) Of(string json, IReadOnlyList<string> path)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var (found, offset) = (0, 0L);
        while (found < path.Count && reader.Read())
        {
            if (reader.CurrentDepth < found)
                break;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != found + 1)
                continue;
            if (reader.ValueTextEquals(path[found]))
            {
                offset = reader.TokenStartIndex;
                found++;
            }
            else
            {
                reader.Skip();
            }
        }

        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json).AsSpan(0, (int)offset));
        return TextPlace.Of(text, text.Length);
    }
}
