using System.Text;
using Briefings.Articles;
using MimeKit;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Reads the article of a mail, as newsletters send them: its HTML, else its plain text. Attachments are left alone.</summary>
internal static class MailArticle
{
    /// <exception cref="ProblemException">It is no mail, or there is no article in it.</exception>
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(bytes.ToArray()));
            return Read(message, origin);
        }
        catch (FormatException fault)
        {
            throw new ProblemException(Problems.MailBroken(origin.Name), fault);
        }
    }

    private static Article Read(MimeMessage message, Origin origin)
    {
        var facts = new ArticleFacts
        {
            Title = string.IsNullOrWhiteSpace(message.Subject) ? null : message.Subject.Trim(),
            Outlet = message.From.Mailboxes.FirstOrDefault() is { } sender ? string.IsNullOrWhiteSpace(sender.Name) ? sender.Domain : sender.Name.Trim() : null,
            Date = message.Date == default ? null : message.Date.ToString("yyyy-MM-dd"),
        };
        var (html, text) = (message.HtmlBody, message.TextBody);
        if (!string.IsNullOrWhiteSpace(html))
        {
            try
            {
                return Read(html, "text/html", facts, origin);
            }
            catch (ProblemException) when (!string.IsNullOrWhiteSpace(text))
            {
                // Laid out in ways that hide its article; the plain text has the same words.
            }
        }

        return string.IsNullOrWhiteSpace(text) ? throw new ProblemException(Problems.MailWithoutText(origin.Name)) : Read(text, "text/plain", facts, origin);
    }

    private static Article Read(string body, string mediaType, ArticleFacts facts, Origin origin) =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(body), origin with { MediaType = mediaType, Charset = "utf-8", Otherwise = facts });
}
