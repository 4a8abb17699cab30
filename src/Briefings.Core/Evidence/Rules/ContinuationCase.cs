using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>A further piece of a statement, and the piece before it.</summary>
internal sealed record ContinuationCase(StatementClaim Claim, Quote Before, Quote Piece, Source Source, Cast Cast)
{
    /// <summary>Another listed person who is named between the piece and the end of its sentence: whose words they may be.</summary>
    public ActorClaim? NamedAfter { get; } = Cast.In(Piece.End, Source.SentenceAt(Piece.End - 1).End)
        .Select(mention => mention.Actor)
        .FirstOrDefault(actor => actor.Kind == ActorKind.Person && actor != Cast.Find(Claim.Speaker));
}
