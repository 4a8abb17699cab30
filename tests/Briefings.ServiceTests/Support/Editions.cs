using System.Text;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Support;

internal static class Editions
{
    public static NewEdition Of(string runId, long ledgerBefore = 0) => new(runId, """{"stories":[]}""", ledgerBefore, $$"""{"edition":{{ledgerBefore + 1}}}""")
    {
        Documents =
        [
            new("daily", "en", "md", "aa11", Encoding.UTF8.GetBytes($"# {runId}\n")),
            new("daily", "en", "pdf", "aa11", [0x25, 0x50, 0x44, 0x46, 0x00, 0xFF, (byte)ledgerBefore]),
        ],
        Templates = [new("aa11", [new("briefing.md.scriban", "# {{ title }}\n"u8.ToArray()), new("style.json", "{}"u8.ToArray())])],
        Deliveries = [new("folder out", "folder", """{"path":"out"}"""), new("mail analysts", "mail", """{"to":["desk@harbour.example"]}""")],
    };
}
