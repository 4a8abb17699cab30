using System.Diagnostics;
using System.Text.Json.Nodes;
using Briefings.Tests.Support;

namespace Briefings.ServiceTests.Delivery;

/// <summary><c>mail_server.py</c>, running with the system's own Python; it ends when this process does, however that ends.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-mail-").FullName;
    private readonly Process process;

    private MailServer(string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Repository.PathOf("tests", "Briefings.ServiceTests", "Delivery", "mail_server.py"), folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public int Port { get; private set; }

    public static async Task<MailServer> StartAsync(params string[] arguments)
    {
        var server = new MailServer(arguments);
        server.Port = int.Parse((await server.process.StandardOutput.ReadLineAsync())!);
        return server;
    }

    /// <summary>The messages as they came, byte for byte, in order.</summary>
    public IReadOnlyList<string> Messages => [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>What was said around each message.</summary>
    public IReadOnlyList<JsonNode> Envelopes => [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => JsonNode.Parse(File.ReadAllText(file))!)];

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
