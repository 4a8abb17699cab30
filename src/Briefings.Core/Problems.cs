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

    public static Problem TemplateUnknownName(string name, string? meant, string file, int line, int column) =>
        new("BRF3014", $"A briefing has no field \"{name}\", and there is no such function.{DidYouMean(meant)}", file, line, column);

    public static Problem TemplateUnknownField(string owner, string name, string? meant, string file, int line, int column) =>
        new("BRF3015", $"\"{owner}\" has no \"{name}\".{DidYouMean(meant)}", file, line, column);

    public static Problem TemplateUnknownLocal(string name, string? meant, string file, int line, int column) =>
        new("BRF3016", $"\"{name}\" has no value here: assign it, or hand it to the partial as in include 'name' {name.TrimStart('$')}: value.{DidYouMean(meant)}", file, line, column);

    public static Problem TemplateMemberOfList(string list, string name, string file, int line, int column) =>
        new("BRF3017", $"\"{list}\" is a list and has no \"{name}\" of its own: loop over it with for, or take its size.", file, line, column);

    public static Problem TemplatePrintsMany(string what, bool isList, string file, int line, int column) =>
        new("BRF3018", $"\"{what}\" is {(isList ? "a list: loop over it with for" : "a record: name one of its fields")}.", file, line, column);

    public static Problem TemplateLoopsOverOne(string what, string file, int line, int column) =>
        new("BRF3019", $"\"{what}\" is no list: there is nothing to loop over.", file, line, column);

    public static Problem TemplateStatementNotSupported(string statement, string file, int line, int column) =>
        new("BRF3020", $"Templates cannot use \"{statement}\". Use a partial with include, or a func.", file, line, column);

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

    public static Problem SnapshotMissing(string file) =>
        new("BRF3040", "The template has no snapshot. Preview it, and keep the Markdown that you approve under this name.", file);

    public static Problem SnapshotDiffers(string file, int line) =>
        new("BRF3041", "The sample no longer prints this, from this line on. If the change is meant, put the preview's Markdown in its place.", file, line, 1);

    public static Problem TemplateNameNotAllowed(string name) =>
        new("BRF3050", $"A template cannot be named \"{name}\". Use lower-case letters, digits and hyphens, such as \"morning-brief\"; \"shared\" is taken.");

    public static Problem TemplateExists(string folder) =>
        new("BRF3051", "This exists already and is left as it is. Choose another name.", folder);

    public static Problem TemplateNotWritten(string folder) =>
        new("BRF3052", "The template cannot be written here. Check that the folder exists, is writable and has room.", folder);

    public static Problem FileNotFound(string path) =>
        new("BRF5001", "There is no such file. Check the path, or give - to read standard input.", path);

    private static string DidYouMean(string? meant) => meant is null ? "" : $" Did you mean \"{meant}\"?";

    private static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.EndsWith('.') || line.EndsWith('?') ? line : $"{line}.";
    }
}
