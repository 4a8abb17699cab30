using Briefings.Tests.Typesetting.Text.Vectors;
using Briefings.Typesetting.Text.LineBreaking;

namespace Briefings.Tests.Typesetting.Text.LineBreaking;

public sealed class LineBreakOpportunitiesTests
{
    [Fact]
    public void All_vectors_of_Unicode_15_pass()
    {
        var run = 0;
        var failures = new List<string>();
        foreach (var (number, line) in VectorFile.Of("LineBreakTest.txt"))
        {
            run++;
            var actual = InNotationOfTheVectors(line);
            if (actual != line)
                failures.Add($"line {number}: expected {line}\n{"",14}got {actual}");
        }

        VectorFile.AssertAllPass(7654, run, failures);
    }

    private static string InNotationOfTheVectors(string line)
    {
        var codePoints = line.Split(' ').Where(token => token is not ("×" or "÷")).ToList();
        var after = Find(VectorFile.FromHex(codePoints));
        var unit = -1;
        return "× " + string.Join(' ', codePoints.Select(hex =>
        {
            unit += VectorFile.FromHex([hex]).Length;
            return $"{hex} {(after[unit] == BreakKind.None ? "×" : "÷")}";
        }));
    }

    private static BreakKind[] Find(string text)
    {
        var after = new BreakKind[text.Length];
        LineBreakOpportunities.Find(text, after);
        return after;
    }
}
