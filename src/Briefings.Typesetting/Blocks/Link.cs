namespace Briefings.Typesetting.Blocks;

/// <summary>One link of the text. Two links to one place are two: identity, not the address, joins the spans of a link.</summary>
internal sealed class Link
{
    private Link(string? address, string? anchor, bool isNote = false) => (Address, Anchor, IsNote) = (address, anchor, isNote);

    /// <summary>An absolute http, https or mailto address in ASCII; null for a link inside the document.</summary>
    public string? Address { get; }

    /// <summary>The name of a place in the document; null for a link out of it.</summary>
    public string? Anchor { get; }

    /// <summary>It leads to a note, and its text is the note's number.</summary>
    public bool IsNote { get; }

    public static Link ToAnchor(string name) => new(null, name);

    public static Link ToNote(string name) => new(null, name, isNote: true);

    /// <summary>The link to a Markdown destination; null for one that must not be followed, such as a script or a relative path.</summary>
    public static Link? To(string destination)
    {
        if (destination.StartsWith('#') && destination.Length > 1)
            return new Link(null, destination[1..]);
        return Uri.TryCreate(destination, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? new Link(InAscii(uri.AbsoluteUri), null)
            : null;
    }

    private static string InAscii(string address) =>
        string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
