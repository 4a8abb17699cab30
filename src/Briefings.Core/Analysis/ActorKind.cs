namespace Briefings.Analysis;

public enum ActorKind
{
    Person,
    Organisation,
    State,
    Group,
}
