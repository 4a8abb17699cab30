using Briefings.Composition;

namespace Briefings.Tests.Composition;

public sealed class PositionTests
{
    [Fact]
    public void A_position_that_the_ledger_has_under_another_name_of_the_actor_goes_on_under_it()
    {
        var (_, monday) = Composed.Edition([Composed.Read("Ingrid Sollid, the transport minister, said the state will cover 40 percent of the losses of the ferry line.")], Ledger.Empty, "2026-03-02");
        var underAnotherName = monday with { Positions = [.. monday.Positions.Select(position => position with { Actor = "Sollid" })] };
        var (edition, tuesday) = Composed.Edition(
            [Composed.Read("Ingrid Sollid, the transport minister, said the state will cover 60 percent of the losses of the ferry line. Sollid left in the evening.")], underAnotherName, "2026-03-03");

        Assert.Contains("Sollid", edition.Stories[0].Actors[0].Aliases);
        Assert.Equal(["Sollid: New, Changed"], tuesday.Positions.Select(position => $"{position.Actor}: {string.Join(", ", position.Events.Select(entry => entry.Kind))}"));
    }
}
