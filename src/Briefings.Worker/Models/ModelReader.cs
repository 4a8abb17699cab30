using System.Diagnostics;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Briefings.Worker.Models;

/// <summary>
/// One model reads one article: in one call where it fits, in sections where it does not; then the gate, and one repair of what failed
/// there. A reply that cannot be used has its own way on: asked again, read in halves, or a fault for the next model.
/// </summary>
/// <param name="together">Sections read at once. One where the machines share a limit: it is counted in articles, and each may then have one call under way.</param>
internal sealed class ModelReader(Model model, Article article, string outputLanguage, RunTally tally, int together)
{
    /// <summary>How often a section may be halved because its reply was cut.</summary>
    private const int MostHalvings = 3;

    /// <summary>Sentences shown before and after one that a failed claim cites, where the whole article does not fit a repair.</summary>
    private const int RepairContext = 6;

    private readonly NumberedArticle numbered = new(article);

    private IReadOnlyList<Section> sections = [];

    /// <returns>What the model claims, and how many sentences of the body the money did not reach.</returns>
    /// <exception cref="ModelFault">The model could not read the article.</exception>
    public async Task<(Reading Reading, int SentencesUnread)> ReadAsync(CancellationToken cancellationToken)
    {
        sections = Sections.Of(numbered, model);
        if (sections.Count == 0)
            return (WithoutOrders(new Reading { Analyst = model.Identity }), 0);
        var parts = await ReadAllAsync(cancellationToken);
        return (WithoutOrders(Merge.Of([.. parts.SelectMany(part => part.Readings)])), parts.Sum(part => part.Unread));
    }

    /// <summary>Asks once more for what of its reading fails at the gate; where nothing does, the reading is the same.</summary>
    public async Task<Reading> RepairAsync(Reading reading, CancellationToken cancellationToken)
    {
        var failed = new FailedClaims(reading, Gate.Check(article, reading));
        if (!failed.Any)
            return reading;
        var arguments = Arguments(sections.Count == 1 ? sections[0].Sentences : Around(failed.Sentences));
        arguments[PromptVariables.Failed] = failed.Show();
        try
        {
            return await AskAsync(model.Repair, arguments, cancellationToken) is Answer.Usable repair ? WithoutOrders(failed.Repaired(repair.Reading)) : reading;
        }
        catch (ModelFault fault)
        {
            // What stood up to the gate stands without the repair.
            tally.Add(fault.Problem, model.Identity.Name);
            return reading;
        }
    }

    /// <summary>Nothing is claimed from what gives orders: a model that saw it all the same, or guessed it, is not believed.</summary>
    private Reading WithoutOrders(Reading reading)
    {
        if (numbered.Withheld.Count == 0)
            return reading;
        return reading with
        {
            Summary = [.. reading.Summary.Where(claim => !claim.Evidence.Any(numbered.IsWithheld))],
            Actors = [.. reading.Actors.Where(claim => !claim.Evidence.Any(numbered.IsWithheld))],
            Statements = [.. reading.Statements.Where(claim => !numbered.IsWithheld(claim.Content))],
            Motives = [.. reading.Motives.Where(claim => !claim.Evidence.Any(numbered.IsWithheld))],
            Questions = [.. reading.Questions.Where(claim => !claim.Evidence.Any(numbered.IsWithheld))],
            Notes = [$"Sentences that give orders to programs were not read: {string.Join(", ", numbered.Withheld.Select(sentence => sentence.Number))}."],
        };
    }

    private async Task<IReadOnlyList<Part>> ReadAllAsync(CancellationToken cancellationToken)
    {
        using var turns = new SemaphoreSlim(together);
        using var siblings = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ModelFault? first = null;
        ModelFault? cap = null;
        var parts = await Task.WhenAll(sections.Select(async (section, index) =>
        {
            try
            {
                await turns.WaitAsync(siblings.Token);
                try
                {
                    return await ReadSectionAsync(section, PartText(section, index, sections.Count), 0, siblings.Token);
                }
                finally
                {
                    turns.Release();
                }
            }
            catch (ModelFault fault) when (IsCap(fault))
            {
                cap = fault;
                return new Part([], section.Sentences.Count);
            }
            catch (ModelFault fault)
            {
                // One section that cannot be read is an article that cannot: the others need not be paid for.
                Interlocked.CompareExchange(ref first, fault, null);
                await siblings.CancelAsync();
                return new Part([], 0);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new Part([], 0);
            }
        }));
        if (first is not null)
            throw first;
        if (cap is null)
            return parts;
        if (parts.All(part => part.Readings.Count == 0))
            throw cap;
        tally.Add(cap.Problem, model.Identity.Name);
        return parts;
    }

    private async Task<Part> ReadSectionAsync(Section section, string part, int halvings, CancellationToken cancellationToken)
    {
        var arguments = Arguments(section.Sentences);
        arguments[PromptVariables.Part] = part;
        var outcome = await AskAsync(model.Read, arguments, cancellationToken);
        if (outcome is Answer.Unusable unusable)
        {
            tally.Add(unusable.Problem, model.Identity.Name);
            arguments[PromptVariables.Fault] = unusable.Problem.Message;
            outcome = await AskAsync(model.Again, arguments, cancellationToken);
        }

        return outcome switch
        {
            Answer.Usable usable => new Part([usable.Reading], 0),
            Answer.Cut when halvings < MostHalvings && section.Sentences.Count > 1 => await ReadHalvesAsync(section, halvings, cancellationToken),
            Answer.Cut => throw new ModelFault(Problems.ReplyCut()),
            Answer.Unusable again => throw new ModelFault(again.Problem),
            _ => throw new InvalidOperationException($"No way on from {outcome}."),
        };
    }

    private async Task<Part> ReadHalvesAsync(Section section, int halvings, CancellationToken cancellationToken)
    {
        tally.Add(Problems.ReplyCut(), model.Identity.Name);
        var (first, second) = section.Halves();
        var one = await ReadSectionAsync(first, PartText(first, 0, 2), halvings + 1, cancellationToken);
        try
        {
            var other = await ReadSectionAsync(second, PartText(second, 1, 2), halvings + 1, cancellationToken);
            return new Part([.. one.Readings, .. other.Readings], one.Unread + other.Unread);
        }
        catch (ModelFault fault) when (IsCap(fault))
        {
            tally.Add(fault.Problem, model.Identity.Name);
            return one with { Unread = one.Unread + second.Sentences.Count };
        }
    }

    private async Task<Answer> AskAsync(KernelFunction function, KernelArguments arguments, CancellationToken cancellationToken)
    {
        using var span = Instruments.Source.StartActivity(function == model.Repair ? "repair" : "ask");
        try
        {
            var reply = await model.AskAsync(function, arguments, cancellationToken);
            tally.Add(reply);
            ModelInstruments.Answered(span, model.Options, reply);
            var answer = AnswerOf(reply);
            span?.SetTag("briefings.reply", answer is Answer.Unusable unusable ? unusable.Problem.Code : answer is Answer.Cut ? Problems.ReplyCut().Code : "usable");
            return answer;
        }
        catch (ModelFault fault)
        {
            span?.SetStatus(ActivityStatusCode.Error, fault.Problem.Code);
            throw;
        }
    }

    /// <exception cref="ModelFault">Asking this model again would not help.</exception>
    private Answer AnswerOf(ModelReply reply)
    {
        if (reply.Refused)
            throw new ModelFault(Problems.ReplyRefused());
        if (reply.Finish == ChatFinishReason.ContentFilter)
            throw new ModelFault(Problems.ReplyFiltered());
        if (reply.Finish == ChatFinishReason.Length)
            return ReplyReader.IsCircling(reply.Text) ? throw new ModelFault(Problems.ReplyRepeats()) : new Answer.Cut();
        switch (ReplyReader.Read(reply.Text, model.Identity))
        {
            case ReplyOutcome.Understood understood:
                foreach (var mended in understood.Mended)
                    tally.Add(mended, model.Identity.Name);
                return new Answer.Usable(understood.Reading);
            case ReplyOutcome.Malformed malformed:
                return new Answer.Unusable(malformed.Problem);
            case ReplyOutcome.Circling circling:
                throw new ModelFault(circling.Problem);
            case var other:
                throw new InvalidOperationException($"No way on from {other}.");
        }
    }

    private KernelArguments Arguments(IReadOnlyList<Sentence> sentences) => new()
    {
        [PromptVariables.OutputLanguage] = outputLanguage,
        [PromptVariables.Marker] = numbered.Marker,
        [PromptVariables.Article] = numbered.Show(sentences),
    };

    private static string PartText(Section section, int index, int count) =>
        count == 1 ? "" : $"This is part {index + 1} of {count}, sentences {section.Sentences[0].Number} to {section.Sentences[^1].Number}.";

    /// <summary>As many of the sentences around the cited ones as one section may hold.</summary>
    private IReadOnlyList<Sentence> Around(IEnumerable<int> cited)
    {
        var budget = model.Options.MaxOutputTokens;
        var near = new SortedDictionary<int, Sentence>();
        foreach (var sentence in cited.Distinct()
            .SelectMany(number => Enumerable.Range(number - RepairContext, RepairContext * 2 + 1))
            .Where(number => number >= 1 && number <= article.Sentences.Count)
            .Select(number => article.Sentences[number - 1])
            .Where(numbered.Readable.Contains))
        {
            if (near.TryAdd(sentence.Number, sentence) && (budget -= numbered.TokensOf(sentence)) < 0)
                break;
        }

        return [.. near.Values];
    }

    private static bool IsCap(ModelFault fault) => fault.Problem.Code == Problems.CostCapReached("").Code;

    private sealed record Part(IReadOnlyList<Reading> Readings, int Unread);

    private abstract record Answer
    {
        public sealed record Usable(Reading Reading) : Answer;

        public sealed record Unusable(Problem Problem) : Answer;

        public sealed record Cut : Answer;
    }
}
