namespace Briefings;

/// <summary>Every coded problem of Briefings, in the order of their codes. <c>docs/problems.md</c> says more of each.</summary>
public static partial class Problems
{
    // 1: articles

    public static Problem EmptyArticle(string? where) =>
        new("BRF1001", "There is nothing in it. Give a file or text with an article in it.", where);

    public static Problem BlankArticle(string? where) =>
        new("BRF1002", "There is only white space in it. Give a file or text with an article in it.", where);

    public static Problem BinaryInput(string? where, string kind) =>
        new("BRF1003", $"This is {kind}, not text. Give the article as text, Markdown, HTML, PDF or DOCX.", where);

    public static Problem Undecodable(string? where, string tried, int offset) =>
        new("BRF1004",
            $"The text's encoding is not known. Tried: {tried}; byte {offset + 1} does not fit. " +
            "Convert it first, for example with: iconv -f WINDOWS-1252 -t UTF-8, naming the encoding it was saved in.", where);

    public static Problem TooLarge(string? where, int limit) =>
        new("BRF1005", $"It is larger than {limit / (1024 * 1024)} MB, which no article is. Give the article alone.", where);

    public static Problem BadFrontMatter(string? where, string reason, int line, int column) =>
        new("BRF1006", $"The front matter is not valid YAML: {reason}. Put values with a colon or a quotation mark in them into quotation marks.", where, line, column);

    public static Problem FrontMatterNotClosed(string? where) =>
        new("BRF1007", "The front matter that opens here has no closing line. Add a line of --- after its last key.", where, 1, 1);

    public static Problem NoArticleInPage(string? where) =>
        new("BRF1008", "No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself.", where);

    public static Problem TooDeep(string? where) =>
        new("BRF1009", "Its elements are nested too deeply to be an article. Save the text of the article itself.", where);

    public static Problem FrontMatterKeyUnknown(string? where, string key, int line, int column) =>
        Warning("BRF1010", $"The front matter's key {Shown(key)} is not known and was left out. Known are title, byline, outlet, date, url and language.", where, line, column);

    public static Problem FrontMatterValueIgnored(string? where, string key, int line, int column) =>
        Warning("BRF1011", $"The front matter's {Shown(key)} is not a plain value and was left out. Write it on one line.", where, line, column);

    public static Problem DateUnreadable(string? where, string date) =>
        Warning("BRF1012", $"The date {Shown(date)} cannot be read and was left out. Write it as 2023-09-15.", where);

    public static Problem UrlUnreadable(string? where, string url) =>
        Warning("BRF1013", $"{Shown(url)} is no http or https address and was left out.", where);

    public static Problem LanguageUnreadable(string? where, string language) =>
        Warning("BRF1014", $"The language {Shown(language)} is no language tag and was left out. Write it as en or pt-BR.", where);

    public static Problem FrontMatterTooLong(string? where, int limit) =>
        new("BRF1015", $"The front matter is longer than {limit} kB. Leave only title, byline, outlet, date, url and language in it.", where, 1, 1);

    public static Problem NothingInMarkdown(string? where) =>
        new("BRF1016", "There is no article below the front matter, or nothing to read in it. Add the article's text.", where);

    public static Problem TooManyElements(string? where, int limit) =>
        new("BRF1017", $"The page has more than {limit} elements, which no article has. Save the text of the article itself.", where);

    public static Problem TooManyLinks(string? where, int limit) =>
        new("BRF1018", $"The text has more than {limit} opening brackets, as for links, which no article has. Save the text of the article itself, as .txt.", where);

    public static Problem Truncated(string? where, string sign) =>
        Warning("BRF1020", $"The article seems to be cut off: {sign}. What comes after is not in the briefing.", where);

    public static Problem BehindPaywall(string? where, string sign) =>
        Warning("BRF1021", $"The article seems to go on behind a paywall ({Shown(sign)}). Only what can be read here is in the briefing.", where);

    public static Problem TooShort(string? where, int sentences) =>
        Warning("BRF1022", $"There is little to brief: the body has {(sentences == 1 ? "one sentence" : $"{sentences} sentences")}. Check that the whole article was given.", where);

    public static Problem WronglyDeclared(string? where, string declared) =>
        Warning("BRF1023", $"The page declares the charset {Shown(declared)}, which cannot be right: its bytes are UTF-8, and were read so. Correct the declaration.", where);

    public static Problem ErrorPage(string? where, string title) =>
        new("BRF1030", $"This is no article but an error page ({Shown(title)}). Open the address in a browser and check it.", where);

    public static Problem LoginPage(string? where) =>
        new("BRF1031", "This is no article but a login. Log in with a browser and save the article's page from there.", where);

    public static Problem CookieWall(string? where) =>
        new("BRF1032", "This is no article but a question about cookies. Answer it in a browser and save the article's page from there.", where);

    public static Problem VideoPage(string? where) =>
        new("BRF1033", "This is a video with few words around it. Look for an article of the same story.", where);

    public static Problem IndexPage(string? where) =>
        new("BRF1034", "This is no article but a list of headlines. Give the address of one of its articles, or of the site's feed.", where);

    // 3: templates

    public static Problem NoTemplateFolder(string root) =>
        new("BRF3001", "There is no such folder to look for templates in. Check the path.", root);

    public static Problem NoTemplateNamed(string name, string? meant, IReadOnlyList<string> names) =>
        new("BRF3002", $"There is no template {Shown(name)}.{DidYouMean(meant)} {(names.Count == 0 ? "The folder holds none." : $"There are: {string.Join(", ", names)}.")}");

    public static Problem NoTemplateAt(string path) =>
        new("BRF3003", "There is no template here: a template is a folder with a briefing.md.scriban or an edition.md.scriban in it.", path);

    public static Problem TemplateFileMissing(string file) =>
        new("BRF3004", "The template has no such file. Every template has briefing.md.scriban or edition.md.scriban, style.json and sample.json.", file);

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
        new("BRF3013", $"There is no partial {Shown(name)}, neither in this folder nor in shared.{DidYouMean(meant)}", file, line, column);

    public static Problem TemplateUnknownName(string view, string name, string? meant, string file, int line, int column) =>
        new("BRF3014", $"{WithArticle(view)} has no field \"{name}\", and there is no such function.{DidYouMean(meant)}", file, line, column);

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

    public static Problem SampleUnknownField(string view, string field, string? meant, string file, int line, int column) =>
        new("BRF3031", $"{WithArticle(view)} has no field {Shown(field)}.{DidYouMean(meant)}", file, line, column);

    public static Problem SampleFieldMissing(string field, string file, int line, int column) =>
        new("BRF3032", $"The field {Shown(field)} is missing here.", file, line, column);

    public static Problem SampleWrongType(string field, string wanted, string file, int line, int column) =>
        new("BRF3033", $"{(field.Length == 0 ? "A sample" : $"\"{field}\"")} must be {wanted}.", file, line, column);

    public static Problem SampleFieldTwice(string field, string file, int line, int column) =>
        new("BRF3034", $"The field {Shown(field)} is given twice. Remove one.", file, line, column);

    public static Problem SampleFieldWorkedOut(string field, string file, int line, int column) =>
        new("BRF3035", $"The field {Shown(field)} follows from the others. Remove it.", file, line, column);

    public static Problem SnapshotMissing(string file) =>
        new("BRF3040", "The template has no snapshot. Preview it, and keep the Markdown that you approve under this name.", file);

    public static Problem SnapshotDiffers(string file, int line) =>
        new("BRF3041", "The sample no longer prints this, from this line on. If the change is meant, put the preview's Markdown in its place.", file, line, 1);

    public static Problem WordsNotTexts(string file, int line, int column) =>
        new("BRF3042", "Words are texts by their English phrases, as \"Key actors\": \"Hauptakteure\". Look for a missing comma, quotation mark or bracket just before this place.", file, line, column);

    public static Problem WordsMissing(string phrase, string file) =>
        new("BRF3043", $"There are no words for {Shown(phrase)}, which the page says. Add them here, or in shared.", file);

    public static Problem WordsPlaces(string phrase, string file) =>
        new("BRF3044", $"What is said for {Shown(phrase)} must have the same places for values, each at least once: {{0}}, {{1}} and so on, or the fields of a header or footer.", file);

    public static Problem TemplateSpeaksNot(string template, string language, IReadOnlyList<string> known) =>
        new("BRF3045", $"The template {template} has no words in {language}; it has them in {string.Join(", ", known)}. Choose one of these, or write a words.{language}.json in its folder.");

    public static Problem TemplateNameNotAllowed(string name) =>
        new("BRF3050", $"A template cannot be named {Shown(name)}. Use lower-case letters, digits and hyphens, such as \"morning-brief\"; \"shared\" is taken.");

    public static Problem TemplateExists(string folder) =>
        new("BRF3051", "This exists already and is left as it is. Choose another name.", folder);

    public static Problem TemplateNotWritten(string folder) =>
        new("BRF3052", "The template cannot be written here. Check that the folder exists, is writable and has room.", folder);

    // 5: command line, files and configuration

    public static Problem WrongUsage(string message) =>
        new("BRF5001", message);

    public static Problem FileNotNamed() =>
        new("BRF5011", "An empty file name was given. Give the path of an article, or - to read standard input.");

    public static Problem FileNotFound(string path) =>
        new("BRF5002", "There is no such file. Check the path, or give - to read standard input.", path);

    public static Problem IsFolder(string path) =>
        new("BRF5003", "This is a folder. Give the article files in it, for example with a pattern of your shell.", path);

    public static Problem CannotRead(string path) =>
        new("BRF5004", "The file cannot be read. Check that you may read it and that no other program holds it.", path);

    public static Problem CannotWrite(string path) =>
        new("BRF5005", "The file cannot be written. Check the folder and your rights in it, or choose another place with --out.", path);

    public static Problem DiskFull(string path) =>
        new("BRF5006", "The disk is full. Nothing was written; free some space or choose another place with --out.", path);

    public static Problem BadBatchLine(string path, int line, int column) =>
        new("BRF5007", "The line is not a JSON object with a string \"text\". Write {\"id\": …, \"title\": …, \"text\": …} on one line.", path, line, column);

    public static Problem BatchLineTooLong(string path, int line) =>
        new("BRF5008", "The line is longer than an article may be. Split it, or read the article as a file.", path, line, 1);

    public static Problem OverArticle(string path) =>
        new("BRF5009", "This is an article to be briefed, and the briefing would take its place. Choose another place with --out.", path);

    public static Problem CannotPrint() =>
        new("BRF5010", "Standard output cannot be written: it is closed, or its disk is full. Send it to another place.");

    public static Problem FolderWithoutArticles(string folder, IReadOnlyList<string> endings) => Warning(
        "BRF5014", $"There is no article in this folder: no file that ends in {string.Join(", ", endings)}. The edition says so; check the path, or put articles there.", folder);

    public static Problem Unexpected(Exception fault) =>
        new("BRF5099", $"Briefings met a fault of its own ({fault.GetType().Name}). Run again with BRIEFINGS_TRACE=1 and report what it prints.");

    public static Problem BadGoldLine(string path, int line, int column, string? member) =>
        new("BRF5501", $"The line does not fit the form of a gold file{(member is null or "$" ? "" : $", at {Shown(member)}")}. docs/evaluation.md describes the form.", path, line, column);

    public static Problem GoldLineTooLong(string path, int line) =>
        new("BRF5502", "The line is longer than an article may be. Leave the article out, or split it.", path, line, 1);

    public static Problem GoldOffsetsOutside(string path, int line, string member, string offsets, int length) =>
        new("BRF5503", $"{member} has the offsets [{offsets}], which are no range of the text. Give [start, end] with 0 <= start < end <= {length}, in UTF-16 code units.", path, line, 1);

    public static Problem GoldWordsMissing(string path, int line, string member, string words) =>
        new("BRF5504", $"{member}: the article does not have the words {Shown(words)}. Copy them from its text, letter for letter.", path, line, 1);

    public static Problem GoldPlaceMissing(string path, int line, string member) =>
        new("BRF5505", $"{member} must have either \"spans\" or \"text\": where its words stand, or what they are.", path, line, 1);

    public static Problem GoldActorUnknown(string path, int line, string member, string name) =>
        new("BRF5506", $"{member}: no actor of the line is named {Shown(name)}. Add the actor, or give the article's words as \"speaker\".", path, line, 1);

    public static Problem GoldIdTwice(string path, int line, string id) =>
        new("BRF5507", $"The id {Shown(id)} is given twice. Every article needs one of its own.", path, line, 1);

    public static Problem NoGold(string path) =>
        new("BRF5508", "There is no gold in it. Give a file with one article a line, as docs/evaluation.md describes.", path);

    public static Problem NoSeeds(string folder) =>
        new("BRF5509", "No folder in it has an article.md with an expected.json. Give a folder such as seeds/articles.", folder);

    public static Problem BadSeed(string file, int line, int column, string? member) =>
        new("BRF5510", $"It does not fit the form of expected.json{(member is null or "$" ? "" : $", at {Shown(member)}")}. seeds/README.md describes the form.", file, line, column);

    public static Problem SeedWordsMissing(string file, string words) =>
        new("BRF5511", $"The article does not have the words {Shown(words)}. Copy them from article.md, letter for letter.", file);

    public static Problem NotAScorecard(string path, int line, int column) =>
        new("BRF5512", "It is not what briefings evaluate --json or --save writes. Make it anew.", path, line, column);

    public static Problem NothingToCompare() =>
        new("BRF5513", "The two runs have no article in common. Compare runs over the same gold.");

    public static Problem NoFontFor(string codePoint, string context) =>
        new("BRF6101", $"No font has {codePoint}; it is printed as a box, near \"{context}\".");

    private static Problem Warning(string code, string message, string? where, int? line = null, int? column = null) =>
        new(code, message, where, line, column) { IsWarning = true };

    /// <summary>Somebody else's words inside a message: on one line, in quotation marks, cut where they are long.</summary>
    private static string Shown(string words)
    {
        var line = words.ReplaceLineEndings(" ").Trim();
        return line.Length <= 60 ? $"\"{line}\"" : $"\"{line[..57]}...\"";
    }

    private static string DidYouMean(string? meant) => meant is null ? "" : $" Did you mean \"{meant}\"?";

    private static string WithArticle(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? $"An {noun}" : $"A {noun}";

    private static string Sentence(string text)
    {
        var line = string.Join(' ', text.Split((char[])['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.EndsWith('.') || line.EndsWith('?') ? line : $"{line}.";
    }
}
