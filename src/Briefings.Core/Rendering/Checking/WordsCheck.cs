using Scriban.Syntax;

namespace Briefings.Rendering.Checking;

/// <summary>Holds each file of words against the phrases that the page, its partials and its header and footer say.</summary>
internal sealed class WordsCheck : ScriptVisitor
{
    private static readonly string[] PageTexts = ["header", "footer"];

    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public static IEnumerable<Problem> Run(string folder)
    {
        foreach (var language in WordsFile.LanguagesIn(folder))
        {
            var files = TemplateFiles.Read(folder, language);
            var shown = TemplateFiles.ShownName(Path.Combine(folder, WordsFile.NameOf(language)));
            if (files.Page is null)
                continue;
            var check = new WordsCheck();
            foreach (var page in files.Partials.Values.Prepend(files.Page))
                check.Visit(page.Page);
            check.said.UnionWith(PageTexts.SelectMany(key => PhrasesIn(StyleKey.TextOf(files.Style, key) ?? "")));
            foreach (var problem in files.Problems.Where(problem => problem.Code == Problems.WordsNotTexts("", 0, 0).Code))
                yield return problem;
            foreach (var phrase in check.said.Where(phrase => !files.Words.Has(phrase)))
                yield return Problems.WordsMissing(phrase, shown);
            foreach (var phrase in check.said.Where(phrase => !Phrase.PlacesOf(phrase).SetEquals(Phrase.PlacesOf(files.Words.Say(phrase)))))
                yield return Problems.WordsPlaces(phrase, shown);
        }
    }

    /// <summary>Either side of the bar, where it says anything beside its fields.</summary>
    private static IEnumerable<string> PhrasesIn(string pageText) => pageText
        .Split('|', 2, StringSplitOptions.TrimEntries)
        .Where(side => Phrase.PlacesOf(side).Aggregate(side, (rest, field) => rest.Replace(field, "", StringComparison.Ordinal)).Any(char.IsLetter));

    public override void Visit(ScriptFunctionCall node)
    {
        if (node is { Target: ScriptVariable { Name: "say" }, Arguments: [ScriptLiteral { Value: string phrase }, ..] })
            said.Add(phrase);
        base.Visit(node);
    }
}
