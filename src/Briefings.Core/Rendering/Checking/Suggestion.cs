namespace Briefings.Rendering.Checking;

/// <summary>The name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>
    /// The nearest name by edits (a letter more, less, other, or two swapped), at most one in three letters of the wrong one; null
    /// where none is near.
    /// </summary>
    public static string? For(string wrong, IEnumerable<string> names)
    {
        var reach = Math.Max(1, wrong.Length / 3);
        return names.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Edits: Edits(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(near => near.Edits <= reach && near.Edits * 2 < near.Name.Length)
            .OrderBy(near => near.Edits)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name)
            .FirstOrDefault();
    }

    private static int Edits(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[a.Length, b.Length];
    }
}
