using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evaluation;

namespace Briefings.Tests.Seeds;

/// <summary>What is wrong with a seed's expectations, one line each: words that are not in the article, a basis that its marks deny.</summary>
internal static class SeedFaults
{
    public static IEnumerable<string> Of(Seed seed) =>
        [.. Actors(seed), .. NotActors(seed), .. Statements(seed), .. Motives(seed), .. Questions(seed), .. FurnitureLines(seed)];

    private static IEnumerable<string> Actors(Seed seed)
    {
        var actors = seed.Expected.Actors;
        foreach (var name in actors.SelectMany(actor => actor.Aliases.Prepend(actor.Name)).Where(name => !Holds(seed, name)))
            yield return $"actor: not in the article: {name}";
        if (!actors.Select(actor => actor.Salience).SequenceEqual(Enumerable.Range(1, actors.Count)))
            yield return "actors: salience is not 1, 2, 3…";
    }

    private static IEnumerable<string> NotActors(Seed seed)
    {
        foreach (var name in seed.Expected.NotActors)
        {
            if (seed.Expected.Actors.Any(actor => actor.Name == name || actor.Aliases.Contains(name)))
                yield return $"not an actor, but listed as one: {name}";
            if (!Holds(seed, name) && !seed.FrontMatter.Values.Any(value => value.Contains(name, StringComparison.Ordinal)))
                yield return $"not an actor: not in the article: {name}";
        }
    }

    private static IEnumerable<string> Statements(Seed seed)
    {
        foreach (var statement in seed.Expected.Statements)
        {
            if (!IsKnown(seed, statement.Speaker))
                yield return $"statement: neither an actor nor words of the article: {statement.Speaker}";
            if (!IsInBody(seed, statement.Text))
                yield return $"statement: no paragraph of the body holds: {statement.Text}";
            if (statement.Cue is { } cue && !seed.BodyParagraphs.Any(paragraph => paragraph.Contains(cue, StringComparison.Ordinal)))
                yield return $"statement: not in the article: {cue}";
            if (BasisFault(seed, statement) is { } fault)
                yield return $"statement: {fault}: {statement.Text}";
        }
    }

    private static string? BasisFault(Seed seed, ExpectedStatement statement) => statement.Basis switch
    {
        Basis.Ascribed => "Ascribed is a basis of motives only",
        Basis.Quoted when !IsQuoted(seed, statement.Text) => "Quoted, but not in quotation marks",
        Basis.Reported when IsQuoted(seed, statement.Text) => "Reported, but wholly in quotation marks",
        _ => null,
    };

    private static IEnumerable<string> Motives(Seed seed)
    {
        foreach (var motive in seed.Expected.Motives)
        {
            foreach (var name in new[] { motive.Actor, motive.AscribedBy ?? motive.Actor }.Distinct().Where(name => !IsKnown(seed, name)))
                yield return $"motive: neither an actor nor words of the article: {name}";
            if (!IsInBody(seed, motive.Evidence))
                yield return $"motive: no paragraph of the body holds: {motive.Evidence}";
            if (motive.Basis == Basis.Ascribed != motive.AscribedBy is not null)
                yield return $"motive: Ascribed goes with a name in ascribedBy, and with nothing else: {motive.Evidence}";
            if (motive.Basis == Basis.Quoted && !TouchesQuotation(seed, motive.Evidence))
                yield return $"motive: Quoted, but not in quotation marks: {motive.Evidence}";
        }
    }

    private static IEnumerable<string> Questions(Seed seed)
    {
        foreach (var question in seed.Expected.Questions)
        {
            if (!IsInBody(seed, question.Evidence))
                yield return $"question: no paragraph of the body holds: {question.Evidence}";
            if (!question.About.EndsWith('?'))
                yield return $"question: not a question: {question.About}";
        }
    }

    private static IEnumerable<string> FurnitureLines(Seed seed) =>
        from line in seed.Expected.Furniture
        where line.Kind == Furniture.Credit
            ? !Holds(seed, line.Text)
            : !seed.Paragraphs.Any(paragraph => Seed.Begins(paragraph, line.Text))
        select $"furniture: no line begins with: {line.Text}";

    private static bool Holds(Seed seed, string words) => seed.Text.Contains(words, StringComparison.Ordinal);

    private static bool IsInBody(Seed seed, string words) => PlacesOf(seed, words).Any();

    private static bool IsKnown(Seed seed, string name) =>
        name == "the article" || seed.Expected.Actors.Any(actor => actor.Name == name) || Holds(seed, name);

    private static bool IsQuoted(Seed seed, string words) =>
        PlacesOf(seed, words).Any(place => Quotations.In(place.Paragraph)
            .Any(quotation => quotation.Start.Value <= place.Start && place.Start + words.Length <= quotation.End.Value));

    private static bool TouchesQuotation(Seed seed, string words) =>
        PlacesOf(seed, words).Any(place => Quotations.In(place.Paragraph)
            .Any(quotation => quotation.Start.Value < place.Start + words.Length && place.Start < quotation.End.Value));

    private static IEnumerable<(string Paragraph, int Start)> PlacesOf(Seed seed, string words) =>
        from paragraph in seed.BodyParagraphs
        let start = paragraph.IndexOf(words, StringComparison.Ordinal)
        where start >= 0
        select (paragraph, start);
}
