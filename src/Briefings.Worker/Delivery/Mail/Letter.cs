using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace Briefings.Worker.Delivery.Mail;

/// <summary>
/// The message to one reader. It is made of the parcel and the delivery's key alone, so that every attempt sends the same bytes, and the
/// same Message-Id lets mail servers drop a second copy.
/// </summary>
internal sealed class Letter(MailOptions options, MailboxAddress recipient)
{
    public MimeMessage Write(Parcel parcel, string key, IReadOnlyList<ParcelDocument> documents)
    {
        var from = MailAddress.Parse(options.From)!;
        var id = DeliveryId.Of(key);
        var message = new MimeMessage
        {
            MessageId = $"{id}@{MailboxAddress.EncodeAddrspec(from.Address).Split('@')[^1]}",
            Date = parcel.Due,
            Subject = ShownText.OneLine($"{(parcel.Marking is { } marking ? $"[{marking}] " : "")}{parcel.Title}, {parcel.Date:yyyy-MM-dd}"),
        };
        message.From.Add(from);
        message.To.Add(recipient);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        AddUnsubscribe(message.Headers);

        // No encoding that is used here can write "=_": a boundary never stands in a body.
        var bodies = new MultipartAlternative { Boundary = $"=_{id}-2" };
        bodies.Add(Body("plain", Text(parcel), parcel.Language));
        bodies.Add(Body("html", Html(parcel), parcel.Language));
        if (documents.Count == 0)
        {
            message.Body = bodies;
            return message;
        }

        var whole = new Multipart("mixed") { Boundary = $"=_{id}-1" };
        whole.Add(bodies);
        foreach (var document in documents)
            whole.Add(Attachment(document, parcel));
        message.Body = whole;
        return message;
    }

    private void AddUnsubscribe(HeaderList headers)
    {
        if (options.Unsubscribe is not { } pattern)
            return;
        var address = pattern.Replace("{recipient}", Uri.EscapeDataString(recipient.Address), StringComparison.Ordinal);
        headers.Add(HeaderId.ListUnsubscribe, $"<{address}>");
        if (address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static TextPart Body(string kind, string text, string language)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        part.Headers.Add(HeaderId.ContentLanguage, ShownText.OneLine(language));
        return part;
    }

    private static MimePart Attachment(ParcelDocument document, Parcel parcel) => new(ContentType.Parse(document.MediaType))
    {
        Content = new MimeContent(new MemoryStream(document.Bytes.ToArray())),
        ContentTransferEncoding = ContentEncoding.Base64,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        FileName = $"{NamePattern.Fill("{schedule}-{date}", parcel)}.{document.Format}",
    };

    private static string Text(Parcel parcel)
    {
        var text = new StringBuilder();
        if (parcel.Marking is { } marking)
            text.Append(ShownText.OneLine(marking)).Append("\n\n");
        text.Append(ShownText.OneLine(parcel.Title)).Append($"\n{parcel.Date:yyyy-MM-dd}\n");
        if (parcel.Lead.Length > 0)
            text.Append('\n').Append(ShownText.OneLine(parcel.Lead)).Append('\n');
        foreach (var (index, story) in parcel.Stories.Index())
            text.Append($"\n{index + 1}. {ShownText.OneLine(story.Headline)}{(story.Outlets.Count > 0 ? $"\n   {Outlets(story)}" : "")}\n");
        return text.ToString();
    }

    private static string Html(Parcel parcel)
    {
        var html = new StringBuilder($"<!doctype html>\n<html lang=\"{Escaped(parcel.Language)}\">\n<head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>{Escaped(parcel.Title)}</title></head>\n");
        html.Append("<body style=\"font: 16px/1.45 Georgia, serif; max-width: 40em; margin: 0 auto; padding: 1em\">\n");
        if (parcel.Marking is { } marking)
            html.Append($"<p dir=\"auto\" style=\"font: bold 13px sans-serif; letter-spacing: .08em\">{Escaped(marking)}</p>\n");
        html.Append($"<h1 dir=\"auto\" style=\"font-size: 22px; margin: 0 0 .1em\">{Escaped(parcel.Title)}</h1>\n<p style=\"margin-top: 0\">{parcel.Date:yyyy-MM-dd}</p>\n");
        if (parcel.Lead.Length > 0)
            html.Append($"<p dir=\"auto\">{Escaped(parcel.Lead)}</p>\n");
        if (parcel.Stories.Count > 0)
        {
            html.Append("<ol>\n");
            foreach (var story in parcel.Stories)
                html.Append($"<li dir=\"auto\" style=\"margin-bottom: .6em\"><b>{Escaped(story.Headline)}</b>{(story.Outlets.Count > 0 ? $"<br><span style=\"font-size: 14px\">{Escaped(Outlets(story))}</span>" : "")}</li>\n");
            html.Append("</ol>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Outlets(ParcelStory story) => string.Join(", ", story.Outlets.Select(ShownText.OneLine));

    private static string Escaped(string text) => WebUtility.HtmlEncode(ShownText.OneLine(text));
}
