namespace Briefings.Typesetting.Text.Hyphenation;

internal static class HyphenationResource
{
    /// <param name="path">The path below this folder, with dots for slashes, as the build names embedded files.</param>
    public static StreamReader Open(string path) => new(
        typeof(HyphenationResource).Assembly.GetManifestResourceStream(typeof(HyphenationResource), path)
        ?? throw new InvalidOperationException($"The assembly holds no file Text/Hyphenation/{path}."));
}
