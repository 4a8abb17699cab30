using System.Diagnostics;
using System.Text.Json;
using Briefings.Tests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Delivery.Hooks;

namespace Briefings.ServiceTests.Delivery;

public sealed class WebhookDocumentationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-hook-").FullName;

    [FactNeeding("python3")]
    public async Task The_lines_in_the_documentation_verify_what_is_sent_and_nothing_else()
    {
        const string Secret = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
        var message = new WebhookMessage(WebhookMessage.SecretOf(Secret)!, ["pdf"], TimeProvider.System).Write(Parcels.Morning, "key");
        await File.WriteAllBytesAsync(Path.Combine(folder, "body"), message.Body);
        var documented = File.ReadAllText(Repository.PathOf("docs", "operations.md")).Split("```python\n")[1].Split("```")[0];
        await File.WriteAllTextAsync(Path.Combine(folder, "verify.py"), $"""
            {documented}
            headers = {JsonSerializer.Serialize(message.Headers.ToDictionary(header => header.Name, header => header.Value))}
            body = open("body", "rb").read()
            print(is_ours(headers, body, "{Secret}"),
                  is_ours(headers, body + b" ", "{Secret}"),
                  is_ours(headers, body, "another secret of 16"),
                  is_ours(headers, body, "{Secret}", now=lambda: time.time() + 600))
            """);

        using var python = Process.Start(new ProcessStartInfo("python3", ["verify.py"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;

        Assert.Equal("True False False False\n", await python.StandardOutput.ReadToEndAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
