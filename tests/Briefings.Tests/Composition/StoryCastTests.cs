using Briefings.Analysis;
using Briefings.Composition;

namespace Briefings.Tests.Composition;

/// <summary>One actor under several names is one; two persons of one surname are two.</summary>
public sealed class StoryCastTests
{
    [Fact]
    public void A_full_name_and_a_surname_are_one_person_across_articles()
    {
        var story = Assert.Single(Composed.Edition(
            Composed.Read("Elena Prado, the governor of Calvera, visited Santa Ilse on Monday after the dam burst. Prado promised help to Santa Ilse.", "One"),
            Composed.Read("Governor Elena Prado went to Santa Ilse on Monday, where the dam burst. Help would come soon, Ms. Prado said in Santa Ilse.", "Two")).Stories);

        var person = Assert.Single(story.Actors, actor => actor.Kind == ActorKind.Person);
        Assert.Equal(("Elena Prado", 2), (person.Name, person.Claims.Count));
    }

    [Fact]
    public void Two_persons_of_one_surname_are_kept_apart()
    {
        var story = Assert.Single(Composed.Edition(
            Composed.Read("Minister Pavel Orlo opened the bridge over the Aster in Lisenne on Monday. The bridge over the Aster cost 40 million dollars, Pavel Orlo said.", "One"),
            Composed.Read("The bridge over the Aster in Lisenne was opened on Monday. The engineer Mira Orlo built it. The bridge over the Aster was hard to build, Mira Orlo said.", "Two")).Stories);

        Assert.Equal(["Mira Orlo", "Pavel Orlo"], story.Actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Name).Order());
    }
}
