using Briefings.Articles;

namespace Briefings.Analysis;

/// <summary>Reads one article. Two exist: the rule analyst and the model analyst.</summary>
public interface IAnalyst
{
    AnalystIdentity Identity { get; }

    Task<Reading> ReadAsync(Article article, CancellationToken cancellationToken);
}
