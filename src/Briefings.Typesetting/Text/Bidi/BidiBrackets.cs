namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The paired brackets of BD14 and BD15; all of them are single UTF-16 units.</summary>
internal static partial class BidiBrackets
{
    /// <summary>True for an opening bracket; its closer is given by the identity that <see cref="Closes"/> gives.</summary>
    public static bool Opens(char bracket, out char closer) => Find(Openers, ClosersOfOpeners, bracket, out closer);

    /// <summary>True for a closing bracket; canonically equivalent brackets have one identity (BD16).</summary>
    public static bool Closes(char bracket, out char identity) => Find(Closers, ClosersCanonical, bracket, out identity);

    private static bool Find(ReadOnlySpan<ushort> brackets, ReadOnlySpan<ushort> closers, char bracket, out char closer)
    {
        var at = brackets.BinarySearch((ushort)bracket);
        closer = at < 0 ? default : (char)closers[at];
        return at >= 0;
    }
}
