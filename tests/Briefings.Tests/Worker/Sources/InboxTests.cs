using Briefings.Worker.Sources;

namespace Briefings.Tests.Worker.Sources;

public sealed class InboxTests : IDisposable
{
    private readonly string inbox = Directory.CreateTempSubdirectory("briefings-inbox-").FullName;

    public void Dispose() => Directory.Delete(inbox, recursive: true);

    [Fact]
    public async Task Articles_are_read_in_the_order_of_their_names_and_put_away_when_the_run_is_stored()
    {
        Put("b.md", "# Two\n\n" + Text(2));
        Put("a.txt", Text(1));
        Put("c.html", Pages.Article(3));
        Put("picture.md", "\0\0");
        Put("empty.txt", "");

        using var set = Open();
        var found = await Reading.FindAsync(set);

        Assert.Equal(
            ["a.txt", "b.md", "c.html", "empty.txt: BRF1001", "picture.md: BRF1003"],
            found.SkipLast(1).Select(one => one is Skipped skipped ? $"{Path.GetFileName(one.Where)}: {skipped.Problem.Code}" : Path.GetFileName(one.Where)));
        Assert.Empty(Directory.GetDirectories(inbox));

        Assert.Empty(await SettleAsync(set, found));

        Assert.Equal(["done/a.txt", "done/b.md", "done/c.html", "failed/empty.txt", "failed/picture.md"], Tree());
        Assert.Empty(await SettleAsync(set, found));
        Assert.Equal("", Reading.Told(await Reading.FindAsync(set)));
    }

    [Fact]
    public async Task No_file_takes_anothers_place()
    {
        for (var time = 1; time <= 3; time++)
        {
            Put("news.txt", Text(time));
            using var set = Open();
            await SettleAsync(set, await Reading.FindAsync(set));
        }

        Assert.Equal(["done/news (2).txt", "done/news (3).txt", "done/news.txt"], Tree());
        Assert.StartsWith("The harbour board of Estwick voted on Monday to close pier 1 ", File.ReadAllText(Path.Combine(inbox, "done", "news.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_partial_linked_or_still_being_written_is_left_alone()
    {
        foreach (var name in new[] { ".hidden.txt", "a.txt.tmp", "b.part", "c.html.crdownload", "d.txt~" })
            Put(name, Text(1));
        Put("growing.txt", Text(2), Morning.Clock.GetUtcNow().AddSeconds(-1));
        var outside = Path.Combine(inbox, "sub");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "secret.txt"), Text(3));
        File.CreateSymbolicLink(Path.Combine(inbox, "link.txt"), Path.Combine(outside, "secret.txt"));

        using var set = Open();

        Assert.Equal("", Reading.Told(await Reading.FindAsync(set)));
    }

    [Fact]
    public async Task A_file_that_was_written_anew_after_it_was_read_stays_for_the_next_run()
    {
        Put("news.txt", Text(1));
        using var set = Open();
        var found = await Reading.FindAsync(set);
        Put("news.txt", Text(2), Morning.Clock.GetUtcNow().AddMinutes(-5));

        Assert.Empty(await SettleAsync(set, found));

        Assert.Equal(["news.txt"], Tree());
    }

    [Fact]
    public async Task A_name_with_line_ends_and_other_marks_is_a_name()
    {
        Put("two\nlines: a \"b\".txt", Text(1));
        using var set = Open();
        var found = await Reading.FindAsync(set);

        Assert.Empty(await SettleAsync(set, found));

        Assert.Equal(["done/two\nlines: a \"b\".txt"], Tree());
    }

    [Fact]
    public async Task A_writer_who_never_stops_loses_no_file_and_gets_none_read_twice()
    {
        var read = new List<string>();
        var writing = Task.Run(() =>
        {
            for (var n = 1; n <= 60; n++)
            {
                Put($"{n:00}.txt.tmp", Text(n));
                File.Move(Path.Combine(inbox, $"{n:00}.txt.tmp"), Path.Combine(inbox, $"{n:00}.txt"));
            }
        });
        while (!writing.IsCompleted || Directory.GetFiles(inbox).Length > 0)
        {
            using var set = Open();
            var found = await Reading.FindAsync(set);
            read.AddRange(found.OfType<FoundArticle>().Select(article => article.Article.Hash));
            Assert.Empty(await SettleAsync(set, found));
        }

        await writing;
        Assert.Equal(60, read.Distinct().Count());
        Assert.Equal(60, read.Count);
        Assert.Equal(60, Directory.GetFiles(Path.Combine(inbox, "done")).Length);
    }

    [Fact]
    public async Task A_place_for_what_is_done_that_leads_elsewhere_gets_nothing()
    {
        Put("news.txt", Text(1));
        var elsewhere = Directory.CreateTempSubdirectory("briefings-elsewhere-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(inbox, "done"), elsewhere);
        using var set = Open();

        var told = await SettleAsync(set, await Reading.FindAsync(set));

        Assert.Equal($"{inbox}/done : error BRF7403 : This is a link to another place, and nothing is moved there. Put a folder in its place.", Assert.Single(told).ToString());
        Assert.Empty(Directory.GetFiles(elsewhere));
        Directory.Delete(elsewhere);
    }

    [Fact]
    public async Task A_folder_that_takes_nothing_keeps_its_files_and_says_so()
    {
        Put("news.txt", Text(1));
        using var set = Open();
        var found = await Reading.FindAsync(set);
        // A file where the folder should be: not even root can put anything there.
        File.WriteAllText(Path.Combine(inbox, "done"), "");

        var told = await SettleAsync(set, found);

        Assert.Equal(
            $"{inbox}/news.txt : error BRF7404 : The file was read but cannot be moved to {inbox}/done, and stays where it is. Check that Briefings may write there.",
            Assert.Single(told).ToString());
        Assert.Equal(["done", "news.txt"], Tree());
    }

    [Fact]
    public async Task An_inbox_that_is_missing_is_a_fault_since_it_was_first_missed()
    {
        var missing = new InboxOptions { Path = Path.Combine(inbox, "no") };

        var first = await Reading.FindAsync(missing, Reading.Fetch());
        var later = await Reading.FindAsync(missing, Reading.Fetch(), SourceState.FromJson(Reading.StateAfter(first).ToJson()), new Morning(Morning.Clock.GetUtcNow().AddDays(3)));

        Assert.Equal($"{inbox}/no : error BRF7401 : There is no such inbox folder. Make it, or correct the source's path.", Reading.Told(later));
        Assert.Equal(Morning.Clock.GetUtcNow(), later.OfType<SourceFault>().Single().Since);
    }

    [Theory]
    [InlineData("1:2:../../etc/passwd")]
    [InlineData("1:2:..")]
    [InlineData("x:y:news.txt")]
    [InlineData("news.txt")]
    [InlineData("")]
    public async Task A_receipt_that_is_none_of_ours_moves_nothing(string receipt)
    {
        Put("news.txt", Text(1));
        using var set = Open();

        Assert.Empty(await set.SettleAsync(set.Sources[0].Key, [new(receipt, true)], CancellationToken.None));

        Assert.Equal(["news.txt"], Tree());
    }

    private static string Text(int number) => string.Join("\n\n", Pages.Paragraphs(number));

    private SourceSet Open() => SourceSet.Open([new InboxOptions { Path = inbox }], Reading.Fetch(), Morning.Clock);

    private void Put(string name, string text, DateTimeOffset? written = null)
    {
        var path = Path.Combine(inbox, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, (written ?? Morning.Clock.GetUtcNow().AddHours(-1)).UtcDateTime);
    }

    private static async Task<IReadOnlyList<Problem>> SettleAsync(SourceSet set, IEnumerable<Found> found)
    {
        var settlements = found.Select(one => one switch
        {
            FoundArticle { Receipt: { } receipt } => new Settlement(receipt, true),
            Skipped { Receipt: { } receipt } => new Settlement(receipt, false),
            _ => null,
        }).OfType<Settlement>().ToList();
        return await set.SettleAsync(set.Sources[0].Key, settlements, CancellationToken.None);
    }

    private string[] Tree() =>
        [.. Directory.GetFiles(inbox, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(inbox, file)).Order(StringComparer.Ordinal)];
}
