using System.Globalization;
using System.Text.Json;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Briefings.Rendering.Markdown;

/// <summary>
/// What a template runs in. Every value it prints is escaped, a name that does not exist stops it, so does every limit, and
/// there is no clock, no chance, no file and no culture but the invariant one.
/// </summary>
internal sealed class MarkdownContext : TemplateContext
{
    private const int LongestText = 1 << 20;
    private const int LongestOutput = 16 << 20;
    private const int MostLoopSteps = 200_000;

    // Scriban finds them by reflection, so once is enough; read-only, as all templates and threads share them.
    private static readonly ScriptObject ArrayFunctions = Shared(new ArrayFunctions());
    private static readonly ScriptObject MathFunctions = WithoutChance(new MathFunctions());
    private static readonly ScriptObject StringFunctions = Shared(new StringFunctions());
    private static readonly ScriptObject MarkdownFunctions = Shared(new MarkdownFunctions());

    public MarkdownContext(object view, IReadOnlyDictionary<string, Scriban.Template> partials, Words words, string language)
        : base(Builtins(partials, words, language))
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = EnableRelaxedTargetAccess = EnableRelaxedIndexerAccess = EnableRelaxedFunctionAccess = false;
        LoopLimit = MostLoopSteps;
        RecursiveLimit = 40;
        LimitToString = LongestText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = LongestOutput;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
        MemberRenamer = member => NameOf(member.Name);
        PushCulture(CultureInfo.InvariantCulture);

        var global = new ScriptObject();
        global.Import(view, renamer: MemberRenamer);
        global.IsReadOnly = false;
        PushGlobal(global);
    }

    /// <summary>The name by which templates and <c>sample.json</c> know a property: <c>IsOpinion</c> is <c>is_opinion</c>.</summary>
    public static string NameOf(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Safe safe)
            Write(safe.Markdown);
        else if (textAsObject is not null)
            Write(MarkdownEscape.Escape(ObjectToString(textAsObject) ?? ""));
        return this;
    }

    /// <summary>What a template can call, and nothing else: no date, no chance, no evaluation of text as template.</summary>
    public static ScriptObject Builtins(IReadOnlyDictionary<string, Scriban.Template> partials, Words words, string page)
    {
        var functions = new ScriptObject
        {
            ["array"] = ArrayFunctions,
            ["math"] = MathFunctions,
            ["string"] = StringFunctions,
            ["md"] = MarkdownFunctions,
            ["include"] = new PartialFunction(partials),
            ["say"] = new SayFunction(words),
        };
        functions.Import("verbatim", (string? text, string? language) => Verbatim(text ?? "", language ?? "und", page));
        return functions;
    }

    /// <summary>Marked with its language where that is not the page's: parted, drawn and read aloud as its readers expect.</summary>
    private static Safe Verbatim(string text, string language, string page)
    {
        var markdown = MarkdownEscape.Escape(text);
        if (markdown.Length == 0 || Words.IsSame(language, page))
            return new Safe(markdown);
        return new Safe($"::{(markdown[^1] == ':' ? $"{markdown[..^1]}\\:" : markdown)}::{{lang={language}}}");
    }

    private static ScriptObject WithoutChance(MathFunctions math)
    {
        math.Remove("random");
        math.Remove("uuid");
        return Shared(math);
    }

    private static ScriptObject Shared(ScriptObject functions)
    {
        functions.IsReadOnly = true;
        return functions;
    }
}
