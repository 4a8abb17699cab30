using Briefings.Articles;
using Briefings.Prompts;

namespace Briefings.Worker.Models;

/// <summary>Parts an article into what one call can hold, between paragraphs where it can. Numbers stay those of the whole; nothing is cut.</summary>
internal static class Sections
{
    /// <summary>A reading takes about as many tokens as what is read; twice that fits a reply that is terse, and what does not fit is read in halves.</summary>
    private const int InputForOutput = 2;

    /// <exception cref="ModelFault">Not even the article's head fits.</exception>
    public static IReadOnlyList<Section> Of(NumberedArticle numbered, Model model)
    {
        var options = model.Options;
        var budget = (options.ContextTokens - options.MaxOutputTokens - model.PromptOverhead) * 9 / 10 - numbered.HeadTokens;
        budget = Math.Min(budget, options.MaxOutputTokens * InputForOutput);
        if (budget < 200)
            throw new ModelFault(Problems.ArticleTooLongForModel());
        var body = numbered.Readable.ToList();
        var sections = new List<Section>();
        var (start, size) = (0, 0);
        for (var at = 0; at < body.Count; at++)
        {
            var tokens = numbered.TokensOf(body[at]);
            if (at > start && size + tokens > budget)
            {
                var end = ParagraphStart(body, start, at);
                sections.Add(new Section(body[start..end]));
                (start, size) = (end, body[end..at].Sum(numbered.TokensOf));
            }

            size += tokens;
        }

        if (start < body.Count)
            sections.Add(new Section(body[start..]));
        return sections;
    }

    /// <summary>The last place to part before <paramref name="at"/> that leaves a paragraph whole and no small rest; else <paramref name="at"/>.</summary>
    private static int ParagraphStart(List<Sentence> body, int start, int at)
    {
        for (var place = at; place > start + (at - start) / 2; place--)
        {
            if (body[place].Paragraph != body[place - 1].Paragraph)
                return place;
        }

        return at;
    }
}

/// <summary>Sentences of the body that one call reads; at least one.</summary>
internal sealed record Section(IReadOnlyList<Sentence> Sentences)
{
    public (Section, Section) Halves()
    {
        var middle = Sentences.Count / 2;
        return (new Section([.. Sentences.Take(middle)]), new Section([.. Sentences.Skip(middle)]));
    }
}
