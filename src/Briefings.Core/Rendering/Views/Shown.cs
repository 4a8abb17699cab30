using System.Globalization;
using Briefings.Analysis;

namespace Briefings.Rendering.Views;

/// <summary>How views write what is no text of its own.</summary>
internal static class Shown
{
    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Why(OpenReason reason) => reason switch
    {
        OpenReason.Unanswered => "Unanswered by those who would know.",
        OpenReason.Disputed => "Disputed: the accounts contradict each other.",
        OpenReason.Unconfirmed => "Unconfirmed: said without proof or confirmation.",
        OpenReason.Future => "Still ahead when the article was written.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No words for this reason."),
    };

    public static string? Ascriber(MotiveClaim motive) => motive.AscribedBy == MotiveClaim.ArticleAuthor ? "the article’s author" : motive.AscribedBy;

    /// <summary>English style draws the comma before "he said" into the quotation; it is the sentence's, not the speaker's.</summary>
    public static string Words(IEnumerable<Evidence.Quote> pieces) => string.Join(" … ", pieces.Select(piece => piece.Text.TrimEnd(',')));
}
