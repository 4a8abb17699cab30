using System.Security.Cryptography;
using System.Text;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Motives;
using Briefings.Analysis.Rules.Questions;
using Briefings.Analysis.Rules.Statements;
using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>Reads an English article by rules and word lists alone: no model, no network, the same reading every time.</summary>
public sealed class RuleAnalyst : IAnalyst
{
    private static readonly AnalystIdentity Self = new("rule analyst", ContentHash());

    public AnalystIdentity Identity => Self;

    public Task<Reading> ReadAsync(Article article, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(article));
    }

    internal static Reading Read(Article article)
    {
        var document = new Document(article);
        var cast = CastReader.Read(document);
        if (!document.IsEnglish)
        {
            return new Reading
            {
                Analyst = Self,
                Actors = ActorClaims.Of(document, cast, significance: null),
                Notes = [$"The article's language is {article.Language}. The rule analyst reads English: of this article it gives the names it is sure of, and nothing else."],
            };
        }

        var syntax = new Syntax(document);
        var statements = StatementReader.Read(syntax, cast);
        var summary = Summary.Of(syntax, cast);
        var told = summary.SelectMany(claim => claim.Evidence).Select(citation => citation.Sentence).ToHashSet();
        return new Reading
        {
            Analyst = Self,
            Summary = summary,
            Actors = ActorClaims.Of(document, cast, new SignificanceReading(syntax, cast, told)),
            Statements = StatementClaims.Of(syntax, statements),
            Motives = MotiveClaims.Of(syntax, cast, statements),
            Questions = QuestionClaims.Of(syntax, cast, statements),
            Notes = FormReading.Notes(article),
        };
    }

    // Word lists and rules decide a reading: the lists by their bytes, the rules by the assembly's version.
    private static string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(RuleAnalyst).Assembly;
        hash.AppendData(Encoding.UTF8.GetBytes(assembly.GetName().Version?.ToString() ?? ""));
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Briefings.Analysis.Rules.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
