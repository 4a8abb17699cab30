namespace Briefings.Rendering.Checking;

/// <summary>The name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest name by Levenshtein distance, within a third of the length and at least two edits; null where none is near.</summary>
    public static string? For(string wrong, IEnumerable<string> names)
    {
        var reach = Math.Max(2, wrong.Length / 3);
        return names.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Distance: Distance(wrong, name)))
            .Where(near => near.Distance <= reach && near.Distance < near.Name.Length)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
