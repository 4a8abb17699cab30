using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Briefings.Rendering.Checking;
using Scriban.Parsing;

namespace Briefings.Rendering;

/// <summary>
/// A template folder as it was read: the page, the partials it includes, the style, and what is wrong with them. Partials are
/// found by name in the template's own folder, then in <c>shared</c> beside it, and nowhere else.
/// </summary>
internal sealed partial class TemplateFiles
{
    public const string BriefingPage = "briefing.md.scriban";
    public const string EditionPage = "edition.md.scriban";
    public const string StyleFile = "style.json";
    public const string SampleFile = "sample.json";
    public const string SnapshotFile = "briefing.verified.md";
    public const string SharedFolder = "shared";

    private const string PartialEnding = ".md.scriban";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string folder;
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Scriban.Template> partials = new(StringComparer.Ordinal);
    private readonly HashSet<string> begun = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    private TemplateFiles(string folder, string language)
    {
        this.folder = Path.GetFullPath(folder);
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(this.folder));
        View = File.Exists(Path.Combine(this.folder, EditionPage)) && !File.Exists(Path.Combine(this.folder, BriefingPage)) ? TemplateView.Edition : TemplateView.Briefing;
        Page = Parse(Path.Combine(this.folder, PageOf(View)));
        Style = TextOf(Path.Combine(this.folder, StyleFile));
        Words = WordsFile.Serving(this.folder, language) is { } serving ? WordsOf(language, serving) : Words.English;
    }

    public string Name { get; }

    public TemplateView View { get; }

    public Scriban.Template? Page { get; }

    public IReadOnlyDictionary<string, Scriban.Template> Partials => partials;

    public string? Style { get; }

    public Words Words { get; }

    public IReadOnlyList<Problem> Problems => problems;

    public static TemplateFiles Read(string folder, string language = "en") => new(folder, language);

    public static string PageOf(TemplateView view) => view == TemplateView.Edition ? EditionPage : BriefingPage;

    public static bool IsTemplate(string folder) => File.Exists(Path.Combine(folder, BriefingPage)) || File.Exists(Path.Combine(folder, EditionPage));

    /// <summary>SHA-256, in lower-case hex, of everything that decides what is printed: page, partials, style, pictures, fonts, words.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{text.Length}\n{text}\n"));
        }

        foreach (var asset in TemplateAssets.Of(folder, Style))
        {
            var bytes = BytesOf(asset);
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(folder, asset).Replace('\\', '/')}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] BytesOf(string asset)
    {
        try
        {
            return File.ReadAllBytes(asset);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Briefings.Problems.TemplateFileUnreadable(ShownName(asset)), e);
        }
    }

    /// <summary>The text of a file of the folder; null, with a problem noted, where it cannot be read.</summary>
    public string? TextOf(string path)
    {
        var shown = ShownName(path);
        var text = ReadText(path, shown, problems.Add);
        if (text is not null)
            texts[shown] = text;
        return text;
    }

    /// <summary>A file as messages show it: with its folder and the folder above, and nothing of the machine.</summary>
    public static string ShownName(string path)
    {
        var file = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(file)!;
        return string.Join('/', new[] { Path.GetFileName(Path.GetDirectoryName(parent)), Path.GetFileName(parent), Path.GetFileName(file) }
            .Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string? ReadText(string path, string shown, Action<Problem> note)
    {
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                note(Briefings.Problems.TemplateFileIsLink(shown));
                return null;
            }

            return StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            note(Briefings.Problems.TemplateFileMissing(shown));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            note(Briefings.Problems.TemplateFileUnreadable(shown));
        }
        catch (DecoderFallbackException)
        {
            note(Briefings.Problems.TemplateFileNotUtf8(shown));
        }

        return null;
    }

    private Words WordsOf(string language, string serving)
    {
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in PartialFolders.Reverse().Select(home => Path.Combine(home, WordsFile.NameOf(serving))).Where(File.Exists))
        {
            foreach (var (phrase, said) in TextOf(file) is { } json ? WordsFile.Parse(json, ShownName(file), problems.Add) : new Dictionary<string, string>())
                phrases[phrase] = said;
        }

        return new Words(language, phrases);
    }

    private Scriban.Template? Parse(string path)
    {
        if (TextOf(path) is not { } text)
            return null;

        var template = Scriban.Template.Parse(text, ShownName(path));
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
            problems.Add(Briefings.Problems.TemplateSyntax(message.Message, message.Span.FileName, message.Span.Line(), message.Span.Column()));
        if (template.HasErrors)
            return null;

        foreach (var include in Includes.Of(template))
            ReadPartial(include);
        return template;
    }

    private void ReadPartial(Include include)
    {
        var (line, column) = (include.Span.Line(), include.Span.Column());
        if (include.Name is not { } name)
        {
            problems.Add(Briefings.Problems.PartialNotNamed(include.Span.FileName, line, column));
        }
        else if (PathOf(name) is { } path)
        {
            // Known before it is read: a partial that includes itself is read once.
            if (begun.Add(name) && Parse(path) is { } partial)
                partials.Add(name, partial);
        }
        else
        {
            problems.Add(Briefings.Problems.PartialMissing(name, Suggestion.For(name, AllPartials()), include.Span.FileName, line, column));
        }
    }

    private string? PathOf(string partial) => !PartialName().IsMatch(partial)
        ? null
        : PartialFolders.Select(home => Path.Combine(home, partial + PartialEnding)).FirstOrDefault(File.Exists);

    private IEnumerable<string> AllPartials() => PartialFolders
        .Where(Directory.Exists)
        .SelectMany(home => Directory.EnumerateFiles(home, "*" + PartialEnding))
        .Select(path => Path.GetFileName(path)[..^PartialEnding.Length])
        .Where(name => name + PartialEnding is not (BriefingPage or EditionPage));

    private string[] PartialFolders => [folder, Path.Combine(Path.GetDirectoryName(folder) ?? folder, SharedFolder)];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartialName();
}
