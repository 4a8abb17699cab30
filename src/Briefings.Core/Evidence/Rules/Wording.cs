using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Rules;

/// <summary>What a claim says in words of its own, and the evidence it stands on.</summary>
/// <param name="Name">As a sentence names it: "motive", "summary".</param>
/// <param name="IsSentence">Begins with a capital only by habit where it is not one.</param>
internal sealed record Wording(string Name, string Text, bool IsSentence, IReadOnlyList<Quote> Evidence, Source Source)
{
    private WordedText? worded;
    private Figures? figures;
    private Support? support;

    public WordedText Worded => worded ??= new WordedText(Text);

    public Figures Figures => figures ??= Figures.In(Worded, Source.Article.Language);

    public Support Support => support ??= ClaimSupport.Of(Source, Text, Evidence);
}
