namespace Briefings;

/// <summary>Every coded problem of Briefings, in the order of their codes. <c>docs/problems.md</c> says more of each.</summary>
public static class Problems
{
    public static Problem NoTemplateFolder(string root) =>
        new("BRF3001", "There is no such folder to look for templates in. Check the path.", root);

    public static Problem NoTemplateNamed(string name, string? meant, IReadOnlyList<string> names) =>
        new("BRF3002", $"There is no template \"{name}\".{DidYouMean(meant)} {(names.Count == 0 ? "The folder holds none." : $"There are: {string.Join(", ", names)}.")}");

    public static Problem NoTemplateAt(string path) =>
        new("BRF3003", "There is no template here: a template is a folder with a briefing.md.scriban in it.", path);

    public static Problem TemplateFileMissing(string file) =>
        new("BRF3004", "The template has no such file. Every template has briefing.md.scriban, style.json and sample.json.", file);

    public static Problem TemplateFileUnreadable(string file) =>
        new("BRF3005", "The file cannot be read. Check that you may read it.", file);

    public static Problem TemplateFileNotUtf8(string file) =>
        new("BRF3006", "The file is not UTF-8 text. Save it as UTF-8.", file);

    public static Problem TemplateFileIsLink(string file) =>
        new("BRF3007", "The file is a link to another place. Templates hold their own files: copy it here.", file);

    public static Problem TemplateSyntax(string what, string file, int line, int column) =>
        new("BRF3010", Sentence(what), file, line, column);

    public static Problem TemplateFailed(string what, string file, int line, int column) =>
        new("BRF3011", Sentence(what), file, line, column);

    public static Problem PartialNotNamed(string file, int line, int column) =>
        new("BRF3012", "The name of a partial must be written out, as in include 'citations'.", file, line, column);

    public static Problem PartialMissing(string name, string? meant, string file, int line, int column) =>
        new("BRF3013", $"There is no partial \"{name}\": neither this folder nor shared has a {name}.md.scriban.{DidYouMean(meant)}", file, line, column);

    public static Problem NotJson(string file, int line, int column) =>
        new("BRF3030", "This is not JSON. Look for a missing comma, quotation mark or bracket just before this place.", file, line, column);

    public static Problem SampleUnknownField(string field, string? meant, string file, int line, int column) =>
        new("BRF3031", $"A briefing has no field \"{field}\".{DidYouMean(meant)}", file, line, column);

    public static Problem SampleFieldMissing(string field, string file, int line, int column) =>
        new("BRF3032", $"The field \"{field}\" is missing here.", file, line, column);

    public static Problem SampleWrongType(string field, string wanted, string file, int line, int column) =>
        new("BRF3033", $"{(field.Length == 0 ? "A sample" : $"\"{field}\"")} must be {wanted}.", file, line, column);

    public static Problem SampleFieldTwice(string field, string file, int line, int column) =>
        new("BRF3034", $"The field \"{field}\" is given twice. Remove one.", file, line, column);

    public static Problem SampleFieldWorkedOut(string field, string file, int line, int column) =>
        new("BRF3035", $"The field \"{field}\" follows from the others. Remove it.", file, line, column);

    public static Problem FileNotFound(string path) =>
        new("BRF5001", "There is no such file. Check the path, or give - to read standard input.", path);

    private static string DidYouMean(string? meant) => meant is null ? "" : $" Did you mean \"{meant}\"?";

    private static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.EndsWith('.') || line.EndsWith('?') ? line : $"{line}.";
    }
}
