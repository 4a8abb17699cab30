using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>
/// Finds who "he", "it" and "they" are before a cue: who spoke last goes on speaking. Where neither that nor the sentence
/// before makes it certain, nobody is named.
/// </summary>
internal sealed class SpeakerChain(Syntax syntax, Cast cast, Speakers speakers)
{
    private const int Reach = 2;
    private const int ReachOfMore = 6;

    private Statement? _last;
    private CastMember? _lastActor;
    private int _lastSentence;
    private Gender? _unknown;

    public static void Link(Syntax syntax, Cast cast, List<Statement> found)
    {
        SpeakerChain chain = new(syntax, cast, new Speakers(syntax, cast));
        foreach (int index in Enumerable.Range(0, found.Count).OrderBy(index => found[index].Cue).ToList())
        {
            found[index] = chain.Linked(found[index]);
        }
    }

    private Statement Linked(Statement statement)
    {
        if (statement.Mention is not { } mention)
        {
            return statement;
        }
        int sentence = syntax.SentenceOf(statement.Cue);
        GoOn(sentence);
        string head = syntax.Tokens[mention.Head].Lower;
        CastMember? actor = speakers.ActorOf(mention);
        Statement linked = head switch
        {
            "he" or "his" => Person(statement, actor, Gender.Male, sentence),
            "she" or "her" => Person(statement, actor, Gender.Female, sentence),
            "it" or "its" => Thing(statement, actor, sentence),
            _ when IsTheCompany(mention) && IsNear(sentence) && _lastActor is { Kind: ActorKind.Organisation } => Continuing(statement),
            "they" or "their" => Many(statement, actor, sentence),
            _ when speakers.IsUnnamed(mention) => Unknown(statement),
            _ when syntax.ClassOf(mention.Head) is WordClass.Pronoun or WordClass.Possessive && actor is null => Unknown(statement),
            _ => statement,
        };
        if (linked.Speaker is not null)
        {
            _unknown = null;
            _lastActor = linked == statement ? actor : cast.Actors.FirstOrDefault(member => linked.IsByActor && member.Name == linked.Speaker);
            _last = linked;
            _lastSentence = Math.Max(sentence, syntax.SentenceOf(Math.Min(syntax.Document.TokenAt(linked.Pieces[^1].End - 1), syntax.Tokens.Count - 1)));
        }
        return linked;
    }

    // In the quotations without a cue that follow, who spoke last goes on.
    private void GoOn(int sentence)
    {
        while (_last is not null && _lastSentence + 1 < sentence && syntax.IsAllSpeech(_lastSentence + 1)
            && syntax.Document.Sentences[_lastSentence + 1].Paragraph - syntax.Document.Sentences[_lastSentence].Paragraph <= 1)
        {
            _lastSentence++;
        }
    }

    private Statement Person(Statement statement, CastMember? actor, Gender gender, int sentence)
    {
        // "…," she said. "She added": nobody knows now who she is, if nobody did before.
        bool staysUnknown = _unknown == gender && IsMoreOf(statement);
        // Who says "Obama had a song" of Obama is somebody else.
        bool isSpokenOf = _lastActor is { } spoken && IsNamedIn(statement, spoken);
        bool goesOn = !staysUnknown && !isSpokenOf && (IsNear(sentence) || IsMore(statement, sentence))
            && (_lastActor is { Kind: ActorKind.Person } last
                ? last.Gender == gender || (last.Gender == Gender.Unknown && (sentence - _lastSentence <= 1 || actor is not { Gender: not Gender.Unknown }))
                : actor is null && _lastActor is null && speakers.IsPersonal(_last!.Mention!.Value) && sentence - _lastSentence <= 1);
        if (!staysUnknown && NewSubject(sentence, gender) is { } other && !IsNamedIn(statement, other))
        {
            return Named(statement, other);
        }
        if (goesOn)
        {
            return Continuing(statement);
        }
        if (staysUnknown || actor is null || IsNamedIn(statement, actor) || !speakers.IsNamedByAuthor(actor, statement.Mention!.Value.First))
        {
            _unknown = gender;
            return Unknown(statement);
        }
        return Named(statement, actor);
    }

    // Berger spoke. "Lind shrugs at that. “…,” he said": with whom the sentence before begins, he took over.
    private CastMember? NewSubject(int sentence, Gender gender)
    {
        if (_lastActor is null || sentence - 1 <= _lastSentence || syntax.Document.Sentences[sentence - 1].Paragraph != syntax.Document.Sentences[sentence].Paragraph)
        {
            return null;
        }
        int first = syntax.Document.Sentences[sentence - 1].First;
        Mention? named = cast.MentionsIn(syntax.Tokens[first].Start, syntax.Tokens[first].End).Cast<Mention?>().FirstOrDefault(mention => mention is { Kind: MentionKind.Name });
        return named is { } begins && cast.ActorOf(begins) is { Kind: ActorKind.Person } actor && actor != _lastActor && (actor.Gender == gender || actor.Gender == Gender.Unknown) ? actor : null;
    }

    private bool IsNamedIn(Statement statement, CastMember actor) => statement.Pieces.Any(piece =>
        cast.MentionsIn(piece.Start, piece.End).Any(mention => mention.Kind == MentionKind.Name && syntax.IsQuoted(mention.First) && cast.ActorOf(mention) == actor));

    private Statement Thing(Statement statement, CastMember? actor, int sentence)
    {
        bool goesOn = IsNear(sentence) && sentence - _lastSentence <= 1
            && (_lastActor is { Kind: ActorKind.Organisation or ActorKind.State }
                || (_lastActor is null && !speakers.IsPlural(_last!.Mention!.Value) && !speakers.IsPersonal(_last.Mention.Value)));
        return goesOn ? Continuing(statement)
            : actor is { Kind: ActorKind.Organisation or ActorKind.State } && speakers.IsCertain(actor, statement.Mention!.Value.First) ? Named(statement, actor)
            : Unknown(statement);
    }

    private Statement Many(Statement statement, CastMember? actor, int sentence)
    {
        // "They show": papers do, whoever spoke.
        bool goesOn = IsNear(sentence) && sentence - _lastSentence <= 1 && statement.Stem is not ("show" or "demonstrate" or "illustrate") && (_lastActor is { IsPlural: true } || (_lastActor is null && speakers.IsPlural(_last!.Mention!.Value)));
        return goesOn ? Continuing(statement)
            : actor is { IsPlural: true } && speakers.IsCertain(actor, statement.Mention!.Value.First) ? Named(statement, actor)
            : Unknown(statement);
    }

    private bool IsNear(int sentence) =>
        _last is not null && sentence - _lastSentence <= Reach
        && syntax.Document.Sentences[sentence].Paragraph - syntax.Document.Sentences[_lastSentence].Paragraph <= 1;

    private bool IsMore(Statement statement, int sentence) =>
        _last is not null && sentence - _lastSentence <= ReachOfMore && IsMoreOf(statement);

    private static bool IsMoreOf(Statement statement) => (CueVerbs.Of(statement.Stem, null, out _) & CuePatterns.More) != 0;

    private bool IsTheCompany(Phrase mention) =>
        mention.Last - mention.First == 1 && syntax.Tokens[mention.First].Is("the") && Words.AnyOrganisation.Contains(syntax.Tokens[mention.Head].Lower);

    private Statement Continuing(Statement statement) => statement with { Speaker = _last!.Speaker, IsByActor = _last.IsByActor };

    private static Statement Named(Statement statement, CastMember actor) => statement with { Speaker = actor.Name, IsByActor = true };

    private static Statement Unknown(Statement statement) => statement with { Speaker = null, IsByActor = false };
}
