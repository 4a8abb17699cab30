using System.Diagnostics;
using System.Globalization;
using System.Text;
using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Benchmarks;

/// <summary>
/// Reads damaged articles until the time is up: sample articles cut, doubled and mixed with marks, and text nobody would write. Each must be read without an
/// exception, quote only what stands in it, and cost eight times as much when it is eight times as long. What is not so is written to a folder.
/// </summary>
internal static class Fuzz
{
    private const int Longest = 24_000;
    private const int Times = 8;

    // Eight times the text may cost this many times as much before it is called a find: caches, collections, a full machine.
    private const double Tolerated = 26;

    private static readonly string[] Bits =
    [
        "“", "”", "‘", "’", "\"", "'", "«", "»", "(", ")", "[", "]", "{", "—", "–", "--", "…", "...", ".", "!", "?!", ";", ":", ",", ", ", " and ", " and ", "\n", "\n\n", "\r\n", "\t",
        "\u00a0", "\u2028", "\u0085", "\u200b", "\u200d", "\u202e", "\u0301", "\ufeff", "\u0000", "\ud83d", "\ude00", "😀", "ﬁ", "İ", "ß", "中文", "मानक", "العربية", "Åsa", "e\u0301",
        " said ", " who ", " that ", " whether ", " because ", " so that ", " in order to ", " to ", " for ", " if ", " according to ", " told ", " denied ", " wants to ", " not ", " would have ",
        " Mr. ", " U.S. ", " Inc. ", "Anna Berger ", "Paul Novak, the mayor of X, ", "Norway’s ", " he ", " they ", " it ", " 23 ", " 1,200 ", "$5 million ", "percent ", "MINISTRY: ", "# ", "> ", "- ", "| ",
        "---\n", "```\n", "<p>", "</p>", "<script>", "&amp;", "http://example.org/a?b=c ", "a@b.c ", "*", "_", "**",
    ];

    public static void Run(TimeSpan time, string folder)
    {
        string[] seeds = [.. Directory.GetDirectories(Path.Combine(Seeds.Root, "seeds", "articles")).Order(StringComparer.Ordinal).Select(seed => File.ReadAllText(Path.Combine(seed, "article.md")))];
        Directory.CreateDirectory(folder);
        var start = Stopwatch.GetTimestamp();
        int round = 0, finds = 0;
        double worst = 0;
        for (; Stopwatch.GetElapsedTime(start) < time; round++)
        {
            var random = new Random(round);
            var text = Damaged(seeds[random.Next(seeds.Length)], seeds[random.Next(seeds.Length)], random);
            var name = random.Next(6) == 0 ? "article.html" : random.Next(2) == 0 ? "article.md" : "article.txt";
            var fault = Fault(text, name) ?? (round % 20 == 0 ? Slow(text, name, ref worst) : null);
            if (fault is not null)
            {
                finds++;
                File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{round}-{name}")), Bytes(text));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round} {name}: {fault}"));
            }
            if (round % 5000 == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalMinutes:0} min, {round} articles, {finds} finds, worst ratio {worst:0.0}"));
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round} articles in {Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} min, {finds} finds, worst ratio of {Times} times the text {worst:0.0}"));
    }

    private static string Damaged(string one, string other, Random random)
    {
        var text = new StringBuilder(random.Next(5) == 0 ? "" : one[..random.Next(Math.Min(one.Length, 6000))]);
        for (var step = random.Next(1, 12); step > 0 && text.Length < Longest; step--)
        {
            int at = random.Next(text.Length + 1), length = random.Next(Math.Min(400, text.Length - at + 1));
            switch (random.Next(8))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    var from = random.Next(other.Length);
                    text.Insert(at, other.AsSpan(from, random.Next(Math.Min(600, other.Length - from))));
                    break;
                case 2:
                    text.Insert(at, string.Concat(Enumerable.Repeat(text.ToString(at, Math.Min(length, 60)), random.Next(1, 200))));
                    break;
                case 3:
                    text.Insert(at, string.Concat(Enumerable.Repeat(Bits[random.Next(Bits.Length)], random.Next(1, 3000))));
                    break;
                case 4:
                    text.Replace('\n', ' ', at, length);
                    break;
                case 5:
                    text.Replace(Bits[random.Next(Bits.Length)], Bits[random.Next(Bits.Length)]);
                    break;
                default:
                    text.Insert(at, string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Bits[random.Next(Bits.Length)])));
                    break;
            }
        }
        return text.ToString(0, Math.Min(text.Length, Longest));
    }

    private static string? Fault(string text, string name)
    {
        try
        {
            var article = ArticleReader.Read(Bytes(text), name);
            var reading = RuleAnalyst.Read(article);
            var briefing = Gate.Check(article, reading);
            var quotes = briefing.Actors.SelectMany(actor => actor.Evidence).Concat(briefing.Statements.SelectMany(claim => claim.Evidence))
                .Concat(briefing.Motives.SelectMany(claim => claim.Evidence)).Concat(briefing.Questions.SelectMany(claim => claim.Evidence)).Concat(briefing.Summary.SelectMany(claim => claim.Evidence));
            return quotes.FirstOrDefault(quote => quote.Text != article.Text[quote.Start..quote.End]) is { } lie ? $"quotes what does not stand there: {lie.Text}" : null;
        }
        catch (ProblemException)
        {
            // An article that cannot be read is told with a code.
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static string? Slow(string text, string name, ref double worst)
    {
        var once = Cost(text, name);
        var often = Cost(string.Join("\n\n", Enumerable.Repeat(text, Times)), name);
        var ratio = often.TotalMilliseconds / Math.Max(once.TotalMilliseconds, 2);
        worst = Math.Max(worst, ratio);
        return ratio > Tolerated ? string.Create(CultureInfo.InvariantCulture, $"{once.TotalMilliseconds:0} ms, {Times} times the text {often.TotalMilliseconds:0} ms") : null;
    }

    // The processor's time, the best of three: other work on the machine is not the text's fault.
    private static TimeSpan Cost(string text, string name) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        Fault(text, name);
        return Environment.CpuUsage.TotalTime - before;
    });

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
