using System.Diagnostics;
using System.Text.RegularExpressions;
using Briefings.ServiceTests.Delivery;
using Briefings.ServiceTests.Support;
using Briefings.Tests.Support;
using MimeKit;

namespace Briefings.ServiceTests.Schedule;

public sealed partial class LanguagesTests
{
    [FactNeedingMailServer]
    public async Task Each_recipient_gets_the_edition_in_their_language_and_template()
    {
        using var server = await MailServer.StartAsync();
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);
        Configure(place, server, """{ "Address": "anna@example.org" }, { "Address": "bernd@example.org", "Language": "de" }, { "Address": "cora@example.org", "Language": "de", "Template": "dossier" }""");
        place.Drop("morning", 1);

        var made = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");
        var replayed = await place.RunAsync("runs", "replay", "morning-2026-11-20T0700", "--out", "again");

        Assert.Equal((0, 0), (made.ExitCode, replayed.ExitCode));
        Assert.Equal(3, server.Messages.Count);
        Assert.Equal(
            ["again/morning-2026-11-20T0700-daily-de.pdf", "again/morning-2026-11-20T0700-daily-en.md", "again/morning-2026-11-20T0700-daily-en.pdf", "again/morning-2026-11-20T0700-dossier-de.pdf"],
            replayed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        var read = await Task.WhenAll(server.Messages.Select(TextOfAsync));
        Verifier.Verify(string.Join("\n\n", read.Order(StringComparer.Ordinal)));
    }

    [FactNeedingMailServer]
    public async Task A_language_that_the_template_does_not_speak_stops_the_start()
    {
        using var server = await MailServer.StartAsync();
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);
        Configure(place, server, """{ "Address": "anna@example.org", "Language": "fr" }""");

        var made = await place.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");

        Assert.Equal(2, made.ExitCode);
        Assert.Equal("error BRF3045 : The template daily has no words in fr; it has them in en, de. Choose one of these, or write a words.fr.json in its folder.\n", made.Talk);
        Assert.Empty(server.Messages);
    }

    private static void Configure(ServicePlace place, MailServer server, string recipients) => place.Configure(ServicePlace.Schedule(
        "morning", deliveries: $$""", { "Kind": "email", "Host": "127.0.0.1", "Port": {{server.Port}}, "Tls": "none", "From": "desk@example.org", "To": [ {{recipients}} ] }"""));

    private static async Task<string> TextOfAsync(string raw)
    {
        using var message = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(raw)));
        var file = Path.GetTempFileName();
        try
        {
            await using (var stream = File.Create(file))
                await message.Attachments.OfType<MimePart>().Single().Content!.DecodeToAsync(stream);
            using var reader = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
            var printed = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync();
            var language = message.BodyParts.First().Headers[HeaderId.ContentLanguage];
            return $"To: {message.To}\nSubject: {message.Subject}\nContent-Language: {language}\n\n{message.TextBody}\n--- {message.Attachments.First().ContentType.Name}\n{Hash().Replace(printed, "…")}";
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Of the template, which changes whenever one does.
    [GeneratedRegex("\\b[0-9a-f]{12}\\b")]
    private static partial Regex Hash();
}
