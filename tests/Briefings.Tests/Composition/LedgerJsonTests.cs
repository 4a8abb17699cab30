using System.Text;
using Briefings.Analysis;
using Briefings.Composition;

namespace Briefings.Tests.Composition;

public sealed class LedgerJsonTests
{
    private static readonly LedgerWords Words = new("It is unclear whether the siren sounded.", "Harbour Wire", "Dam bursts", new DateOnly(2026, 3, 2), null, new string('a', 64), 2);

    private static readonly Ledger Small = new()
    {
        Editions = [new LedgerEdition("2026-03-02", new DateOnly(2026, 3, 2), 1)],
        Questions = [new LedgerQuestion("Q-2026-03-02-1", "Did the siren sound?", OpenReason.Unanswered, "Dam bursts", ["Elena Prado"], [new LedgerEvent("2026-03-02", new DateOnly(2026, 3, 2), LedgerEventKind.New, Words)])],
        Positions = [new LedgerPosition("Elena Prado", [new LedgerEvent("2026-03-02", new DateOnly(2026, 3, 2), LedgerEventKind.New, Words)])],
    };

    [Fact]
    public void What_is_read_back_is_written_in_the_same_bytes()
    {
        var bytes = LedgerJson.Write(Small);

        Assert.Equal(Encoding.UTF8.GetString(bytes.Span), Encoding.UTF8.GetString(LedgerJson.Write(LedgerJson.Read(bytes.Span, "ledger.json")).Span));
    }

    [Theory]
    [InlineData("", "BRF9001")]
    [InlineData("null", "BRF9001")]
    [InlineData("[]", "BRF9001")]
    [InlineData("{\"version\": 1}", "BRF9001")]
    [InlineData("{\"version\": 2, \"chapters\": []}", "BRF9002")]
    [InlineData("{\"version\": 1, \"editions\": null, \"questions\": [], \"positions\": []}", "BRF9001")]
    [InlineData("{\"version\": 1, \"editions\": [], \"questions\": [null], \"positions\": []}", "BRF9001")]
    [InlineData("{\"version\": 1, \"editions\": [{\"slot\": \"b\", \"date\": \"2026-03-02\", \"number\": 1}, {\"slot\": \"a\", \"date\": \"2026-03-02\", \"number\": 2}], \"questions\": [], \"positions\": []}", "BRF9001")]
    [InlineData("{\"version\": 1, \"editions\": [], \"questions\": [], \"positions\": [{\"actor\": \"\\ud800\", \"events\": []}]}", "BRF9001")]
    public void What_is_no_ledger_is_told_with_a_code(string json, string code) =>
        Assert.Equal(code, Assert.Throws<ProblemException>(() => LedgerJson.Read(Encoding.UTF8.GetBytes(json), "ledger.json")).Problem.Code);

    [Fact]
    public void No_ledger_that_lost_or_changed_a_piece_ends_in_anything_but_a_code()
    {
        var text = Encoding.UTF8.GetString(LedgerJson.Write(Small).Span);
        var random = new Random(20260302);
        for (var round = 0; round < 500; round++)
        {
            var (from, length) = (random.Next(text.Length), random.Next(1, 30));
            var broken = text[..from] + (round % 2 == 0 ? "" : "null") + text[Math.Min(text.Length, from + length)..];
            var fault = Record.Exception(() => LedgerJson.Read(Encoding.UTF8.GetBytes(broken), "ledger.json"));
            Assert.True(fault is null or ProblemException, $"{fault} of {broken}");
        }
    }
}
