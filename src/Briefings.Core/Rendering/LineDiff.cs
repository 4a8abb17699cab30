using System.Text;

namespace Briefings.Rendering;

/// <summary>The lines that differ, as <c>- verified</c> and <c>+ received</c>, with two lines of context.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    /// <summary>Beyond this many pairs of lines the differing middle is told as a whole: a table of all pairs would not fit.</summary>
    private const long MostPairs = 25_000_000;

    public static string Between(string verified, string received)
    {
        var (old, fresh) = (verified.Split('\n'), received.Split('\n'));
        var head = old.Zip(fresh).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(fresh.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        List<(char Sign, string Text)> lines =
        [
            .. old.Take(head).Select(line => (' ', line)),
            .. Middle(old[head..^tail], fresh[head..^tail]),
            .. old.TakeLast(tail).Select(line => (' ', line)),
        ];
        return OnlyTheChanges(lines);
    }

    private static List<(char Sign, string Text)> Middle(string[] old, string[] fresh)
    {
        if ((long)old.Length * fresh.Length > MostPairs)
            return [.. old.Select(line => ('-', line)), .. fresh.Select(line => ('+', line))];

        var common = CommonSuffixLengths(old, fresh);
        var lines = new List<(char Sign, string Text)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < fresh.Length)
        {
            if (i < old.Length && j < fresh.Length && old[i] == fresh[j])
            {
                lines.Add((' ', old[i++]));
                j++;
            }
            else if (j == fresh.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', old[i++]));
            }
            else
            {
                lines.Add(('+', fresh[j++]));
            }
        }

        return lines;
    }

    /// <summary>Length of the longest common subsequence of the lines from each pair of positions on.</summary>
    private static int[,] CommonSuffixLengths(string[] old, string[] fresh)
    {
        var common = new int[old.Length + 1, fresh.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = fresh.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == fresh[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static string OnlyTheChanges(List<(char Sign, string Text)> lines)
    {
        var diff = new StringBuilder();
        var skipped = false;
        for (var k = 0; k < lines.Count; k++)
        {
            var near = Enumerable.Range(Math.Max(0, k - Context), Math.Min(lines.Count, k + Context + 1) - Math.Max(0, k - Context))
                .Any(at => lines[at].Sign != ' ');
            if (near)
            {
                diff.Append(skipped ? "  …\n" : "").Append(lines[k].Sign).Append(' ').Append(lines[k].Text).Append('\n');
            }

            skipped = !near;
        }

        return diff.ToString();
    }
}
