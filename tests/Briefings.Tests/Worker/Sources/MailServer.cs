using System.Collections.Concurrent;
using System.Text;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Sources;

/// <summary>As much of an IMAP server (RFC 3501) as a reader of one folder needs; it notes what it was told.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly Loopback loopback;

    /// <param name="certificates">TLS from the first byte where they are given.</param>
    public MailServer(TestCertificates? certificates = null) => loopback = new(ServeAsync, certificates);

    public int Port => loopback.Port;

    public uint UidValidity { get; set; } = 7;

    /// <summary>Messages by UID.</summary>
    public SortedDictionary<uint, string> Messages { get; } = [];

    /// <summary>True to break off when a message is asked for.</summary>
    public bool BreaksOff { get; set; }

    public ConcurrentQueue<string> Commands { get; } = [];

    private static string[] Logins { get; } =
        [Convert.ToBase64String("\0desk\0right"u8), Convert.ToBase64String("user=desk\u0001auth=Bearer ya29.token\u0001\u0001"u8)];

    private async Task ServeAsync(Caller caller)
    {
        using var reader = new StreamReader(caller.Wire, Encoding.Latin1);
        await using var writer = new StreamWriter(caller.Wire, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2] ready");
        while (await reader.ReadLineAsync(caller.Closing) is { } said && said.Split(' ', 2) is [var tag, var command])
        {
            Commands.Enqueue(command);
            if (BreaksOff && command.Contains("BODY", StringComparison.Ordinal))
                return;
            await writer.WriteAsync(Answer(command));
            await writer.WriteLineAsync($"{tag} {Result(command)}");
        }
    }

    private static string Result(string command) =>
        command.StartsWith("AUTHENTICATE", StringComparison.Ordinal) && !Logins.Any(login => command.EndsWith(login, StringComparison.Ordinal))
            || command.StartsWith("LOGIN", StringComparison.Ordinal) ? "NO [AUTHENTICATIONFAILED] wrong"
        : command.StartsWith("EXAMINE", StringComparison.Ordinal) ? "OK [READ-ONLY] done"
        : "OK done";

    private string Answer(string command)
    {
        var words = command.Split(' ');
        return (words[0], words.ElementAtOrDefault(1)) switch
        {
            ("CAPABILITY", _) => "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=XOAUTH2\r\n",
            ("LIST", _) when command.EndsWith("\"\"", StringComparison.Ordinal) => "* LIST (\\Noselect) \"/\" \"\"\r\n",
            ("LIST", _) when command.Contains("INBOX", StringComparison.Ordinal) => "* LIST () \"/\" INBOX\r\n",
            ("LIST", _) when command.Contains("Newsletters", StringComparison.Ordinal) => "* LIST () \"/\" Newsletters\r\n",
            ("EXAMINE", _) => $"* FLAGS (\\Seen)\r\n* {Messages.Count} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY {UidValidity}] ok\r\n* OK [UIDNEXT {Messages.Keys.LastOrDefault() + 1}] ok\r\n",
            ("UID", "SEARCH") => $"* SEARCH {string.Join(' ', Messages.Keys)}\r\n",
            ("UID", "FETCH") when uint.Parse(words[2]) is var uid => command.Contains("BODY", StringComparison.Ordinal)
                ? $"* 1 FETCH (UID {uid} BODY[] {{{Encoding.UTF8.GetByteCount(Messages[uid])}}}\r\n{Messages[uid]})\r\n"
                : $"* 1 FETCH (UID {uid} RFC822.SIZE {Messages[uid].Length})\r\n",
            _ => "",
        };
    }

    public ValueTask DisposeAsync() => loopback.DisposeAsync();
}
