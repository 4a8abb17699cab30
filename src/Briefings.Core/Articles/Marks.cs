namespace Briefings.Articles;

/// <summary>The punctuation of the scripts that are read, by what it does to a sentence.</summary>
internal static class Marks
{
    // Full stops of Latin, Arabic (Urdu), Devanagari, Armenian, Ethiopic, Burmese, Khmer, Tibetan and the ideographic scripts.
    public static bool EndsSentences(char c) =>
        c is '.' or '?' or '!' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '‽' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '፧' or '။' or '។' or '།'
            || NeedsNoSpace(c);

    public static bool NeedsNoSpace(char c) => c is '。' or '！' or '？' or '｡' or '．';

    /// <summary>Closes wherever it stands right after the end of a sentence: „…“ and »…« close with what opens elsewhere.</summary>
    public static bool Closes(char c) => c is ')' or ']' or '}' or '’' or '\'' or '）' or '】' or '*' or '_' || ClosesQuotation(c);

    public static bool ClosesQuotation(char c) => c is '"' or '”' or '“' or '»' or '«' or '›' or '‹' or '」' or '』' or '》' or '〉' or '＂';

    /// <summary>Closes also after a stray space, if no word follows at once.</summary>
    public static bool MayClose(char c) => c is ')' or ']' or '’' || ClosesQuotation(c);

    public static bool Opens(char c) =>
        c is '(' or '[' or '{' or '"' or '\'' or '“' or '„' or '”' or '‘' or '‚' or '«' or '»' or '‹' or '›' or '¿' or '¡' or '—' or '–' or '-'
            or '*' or '_' or '「' or '『' or '（' or '【';

    public static bool OpensQuotation(char c) => c is '"' or '“' or '„' or '«' or '»' or '‘' or '¿' or '¡';

    /// <summary>A comma or the like: whatever stands before it did not end.</summary>
    public static bool GoesOn(char c) => c is ',' or ';' or ':' or '&' or ')' or '，' or '、' or '；' or '：' or '،' or '؛';

    public static bool PartsWords(char c) => Opens(c) || c is '/' or '’' or '+' or '=' or '，' or '。' or '、';
}
