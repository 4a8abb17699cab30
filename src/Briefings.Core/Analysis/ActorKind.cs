namespace Briefings.Analysis;

public enum ActorKind
{
    Person,
    Organisation,
    State,
    Group,

    /// <summary>A city, region or site that the article names: where the story happens. It acts only through others.</summary>
    Place,
}
