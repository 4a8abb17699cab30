namespace Briefings.Worker.Sources.Fetching;

/// <summary>What a request is for: it decides what is accepted, and how much of it.</summary>
internal enum Wanted
{
    Page,
    Feed,
    Robots,
}
