using Briefings.Analysis;
using Briefings.Evidence.Search;
using Briefings.Evidence.Speech;

namespace Briefings.Evidence.Rules;

/// <summary>A statement before the gate, its words found.</summary>
internal sealed record StatementCase(StatementClaim Claim, IReadOnlyList<Quote> Pieces, Source Source, Cast Cast)
{
    /// <summary>The first of its words, beside which speaker and cue stand.</summary>
    public Quote Quote => Pieces[0];

    /// <summary>The listed actor who is said to speak; null where the speaker is no listed actor.</summary>
    public ActorClaim? Speaker { get; } = Cast.Find(Claim.Speaker);

    /// <summary>Where the speaker must be named.</summary>
    public Place Surroundings { get; } = Speech.Surroundings.Of(Pieces[0], Source);

    /// <summary>The words used for the speaker on the spot.</summary>
    public string Mention { get; } = Claim.SpeakerMention.Length > 0 ? Claim.SpeakerMention : Claim.Speaker;

    public IEnumerable<Place> Nearby(string words) => Source.PlacesIn(words, Surroundings.Start, Surroundings.End);
}
