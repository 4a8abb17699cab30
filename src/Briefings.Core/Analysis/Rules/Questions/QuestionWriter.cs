using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>
/// Turns a clause into a question: the finite verb before its subject, "do" where English wants it, pronouns replaced by names.
/// Gives nothing where a pronoun stands for nobody known or where marks are left open.
/// </summary>
internal sealed class QuestionWriter(Syntax syntax, Cast cast)
{
    // Words with a capital where no sentence begins: names, and what is written like one.
    private readonly HashSet<string> _capitalised = [.. Enumerable.Range(0, syntax.Tokens.Count).Where(k => syntax.Tokens[k].HasCapital && syntax.ClassOf(k) is WordClass.Name).Select(k => syntax.Tokens[k].Lower)];

    private readonly Statements.Speakers _names = new(syntax, cast);

    private const int MostWords = 32;

    private static readonly FrozenSet<string> Unfinished = FrozenSet.ToFrozenSet(
        ["do", "to", "of", "in", "on", "at", "with", "for", "from", "by", "than", "and", "or", "as", "the", "a", "an", "be", "that", "who", "which"], StringComparer.Ordinal);

    // "before then" points at a day that the question does not name.
    private static readonly string[] After = [" before then", " by then", " until then", " then"];

    private static readonly SearchValues<char> Loose = SearchValues.Create("?;:()[]—");

    /// <summary>"Would Russia help North Korea launch a satellite?"</summary>
    public string? YesNo(Clause clause) => Ask(null, clause);

    /// <summary>"Why did the ministry cancel the talks?"; the opening is "why", "how", …</summary>
    public string? Wh(string opening, Clause clause) => Ask(opening, clause);

    /// <summary>"Who ordered the strike?": the opening is itself the subject.</summary>
    public string? WhSubject(int first, int end)
    {
        StringBuilder text = new();
        // "Who had been asked?" asks nobody outside the article.
        return Append(text, first, end, subject: null) && !syntax.Tags[end - 1].IsVerb ? Finished(text) : null;
    }

    /// <summary>"Will" or another auxiliary before a subject, then a verb in its base form and what follows.</summary>
    public string? Auxiliary(string auxiliary, int subjectFirst, int subjectLast, string verb, int rest, int end)
    {
        StringBuilder text = new(auxiliary);
        CastMember? subject = ActorOf(subjectFirst, subjectLast);
        if (!AppendSubject(text, subjectFirst, subjectLast))
        {
            return null;
        }
        if (verb.Length > 0)
        {
            text.Append(' ').Append(verb);
        }
        return Append(text, SkipNot(rest, end), end, subject) ? Finished(text) : null;
    }

    /// <summary>"(ITSW)" behind a name: a question leaves it out.</summary>
    public static bool IsAcronymInBrackets(Syntax syntax, int k, int end) =>
        k + 2 < end && syntax.Tokens[k].Is("(") && syntax.Tokens[k + 1].Shape is TokenShape.AllCaps && syntax.Tokens[k + 2].Is(")");

    private string? Ask(string? opening, Clause clause)
    {
        if (clause.End < 0 || Auxiliaries(clause) is not var (auxiliary, verb, rest))
        {
            return null;
        }
        StringBuilder text = new();
        if (opening is not null)
        {
            text.Append(opening).Append(' ');
        }
        text.Append(auxiliary);
        CastMember? subject = ActorOf(clause.First, clause.SubjectLast);
        if (!AppendSubject(text, clause.First, clause.SubjectLast))
        {
            return null;
        }
        if (verb is not null)
        {
            text.Append(' ').Append(verb);
        }
        return Append(text, rest, clause.End, subject) ? Finished(text) : null;
    }

    // The auxiliary to put first, the main verb where it changes its form, and the token from which the rest stands as it is.
    private (string Auxiliary, string? Verb, int After)? Auxiliaries(Clause clause)
    {
        int v = clause.Verb;
        Tag tag = syntax.Tags[v];
        string lower = syntax.Tokens[v].Lower;
        if (tag.Class is WordClass.Modal or WordClass.Be or WordClass.Do)
        {
            return Positive(lower) is { } auxiliary ? (auxiliary, null, SkipNot(v + 1, clause.End)) : null;
        }
        if (tag.Class is WordClass.Have)
        {
            int next = SkipNot(v + 1, clause.End);
            int main = next;
            while (main < clause.End && syntax.ClassOf(main) is WordClass.Adverb)
            {
                main++;
            }
            bool perfect = main < clause.End && (syntax.Tags[main].CanBe(VerbForm.Participle) || syntax.ClassOf(main) is WordClass.Be);
            if (perfect && lower is "had" or "hadn't" && main == next)
            {
                // Told under "said": "had paid" stands for "paid".
                return syntax.ClassOf(main) is WordClass.Be ? (IsPlural(clause) ? "were" : "was", null, main + 1)
                    : syntax.Tags[main].Verb is { } told ? ("did", told.Base, main + 1)
                    : ("had", null, next);
            }
            return perfect ? (Positive(lower)!, null, next)
                : lower switch
                {
                    "has" => ("does", "have", v + 1),
                    "have" => ("do", "have", v + 1),
                    "had" => ("did", "have", v + 1),
                    _ => null,
                };
        }
        if (tag.Verb is not { } verb)
        {
            return null;
        }
        return tag.CanBe(VerbForm.Past) && !tag.CanBe(VerbForm.Base) ? ("did", verb.Base, v + 1)
            : tag.CanBe(VerbForm.Present) && lower == verb.Present ? ("does", verb.Base, v + 1)
            : tag.CanBe(VerbForm.Base) && IsPlural(clause) ? ("do", verb.Base, v + 1)
            : null;
    }

    private static string? Positive(string lower) => lower switch
    {
        "won't" => "will",
        "can't" or "cannot" => "can",
        "shan't" => "shall",
        "'ll" => "will",
        "'d" or "'re" or "'m" or "'s" or "ain't" or "ought" => null,
        _ when lower.EndsWith("n't", StringComparison.Ordinal) => lower[..^3],
        _ => lower,
    };

    // The question is the same whether the article says so or denies it.
    private int SkipNot(int k, int end) => k < end && syntax.ClassOf(k) is WordClass.Not ? k + 1 : k;

    private bool IsPlural(Clause clause) =>
        syntax.Tokens[clause.SubjectLast].Lower is "they" or "we" or "you" || syntax.Tokens[clause.SubjectLast].Lower.EndsWith('s');

    private bool AppendSubject(StringBuilder text, int first, int last) => Append(text, first, last + 1, subject: null);

    private CastMember? ActorOf(int first, int last) => cast.ActorAt(syntax.Tokens[last].Start, syntax.Tokens[last].End)
        ?? (first == last ? null : cast.ActorAt(syntax.Tokens[first].Start, syntax.Tokens[first].End));

    private bool Append(StringBuilder text, int first, int end, CastMember? subject)
    {
        while (end > first && syntax.Tokens[end - 1].Lower is "," or "and" or "or" or "but" or "-" or "—")
        {
            end--;
        }
        CastMember? named = null;
        for (int k = first; k < end; k++)
        {
            if (IsAcronymInBrackets(syntax, k, end))
            {
                k += 2;
                continue;
            }
            Token token = syntax.Tokens[k];
            bool spaced = k > first ? syntax.Tokens[k - 1].End < token.Start : text.Length > 0 && token.Shape is not (TokenShape.Possessive or TokenShape.Mark);
            if (spaced)
            {
                text.Append(' ');
            }
            Mention? mention = MentionFrom(k, end);
            if (mention is { Kind: MentionKind.Pronoun } && subject is not null && cast.ActorOf(mention) == subject && IsObject(k, first))
            {
                return false;
            }
            named = mention is { Kind: MentionKind.Name } ? cast.ActorOf(mention) : named;
            if (mention is not null && Renamed(mention, mention.Kind is MentionKind.Pronoun && cast.ActorOf(mention) == named ? named : subject, out string? name))
            {
                if (name is null)
                {
                    return false;
                }
                text.Append(name);
                k = mention.Last;
                continue;
            }
            // A pronoun for the question's own subject may stay.
            if (mention is not { Kind: MentionKind.Pronoun } && IsDangling(k))
            {
                return false;
            }
            bool sentenceStart = CaseCensus.BeginsSentence(syntax.Document, syntax.Document.Sentences[syntax.SentenceOf(k)], k);
            bool keepsCapital = mention is { Kind: MentionKind.Name } || (mention is not null && !Words.Function.Contains(token.Lower)) || token.Shape is not TokenShape.Capitalised and not TokenShape.Initial
                || (syntax.ClassOf(k) is WordClass.Name or WordClass.Noun && _capitalised.Contains(token.Lower));
            text.Append(sentenceStart && !keepsCapital ? token.Lower : syntax.Text.AsSpan(token.Start, token.Length));
        }
        return true;
    }

    // "Will Norway pull out of it": whom or what a verb's subject does it to is another, or would be "itself".
    private bool IsObject(int pronoun, int first) =>
        (syntax.ClassOf(pronoun) is WordClass.ObjectPronoun && syntax.Tags[pronoun - 1].IsVerb || syntax.Tokens[pronoun].Is("it") && !syntax.Tags[pronoun + 1].IsFinite)
        && !syntax.Tags.Has(first + 1, pronoun - 1, static tag => tag.IsVerb);

    private Mention? MentionFrom(int token, int end)
    {
        foreach (Mention mention in cast.MentionsIn(syntax.Tokens[token].Start, syntax.Tokens[token].End))
        {
            if (mention.First == token && mention.Last < end)
            {
                return mention;
            }
        }
        return null;
    }

    // True where the mention must not stand as it is; the name is null where nobody is known.
    private bool Renamed(Mention mention, CastMember? subject, out string? name)
    {
        CastMember? actor = cast.ActorOf(mention);
        string lower = syntax.Tokens[mention.First].Lower;
        name = null;
        if (mention.Kind == MentionKind.Pronoun)
        {
            if (actor is not null && actor == subject)
            {
                return false;
            }
            // "It" and "they" are found too seldom for certain to be given any name but a state's.
            bool sure = lower is "he" or "him" or "his" or "she" or "her" ? actor is { Kind: ActorKind.Person } && _names.IsCertain(actor, mention.First)
                : actor is { Kind: ActorKind.State } && _names.IsCertain(actor, mention.First);
            bool owns = lower is "his" or "its" or "their" || (lower is "her" && syntax.ClassOf(mention.First) is WordClass.Possessive);
            name = actor is null || !sure ? null : owns ? Owning(WithArticle(actor)) : WithArticle(actor);
            return true;
        }
        if (mention.Kind == MentionKind.Description && actor is { Kind: ActorKind.State } && Words.StateNouns.Contains(syntax.Tokens[mention.Last].Lower) && syntax.ClassOf(mention.Last + 1) is not WordClass.Owner)
        {
            name = WithArticle(actor);
            return true;
        }
        if (mention.Kind == MentionKind.Name && actor is { Kind: ActorKind.Person } && actor.Name.Length > mention.End - mention.Start
            && actor.Name.EndsWith(syntax.Document.Between(mention.Last, mention.Last), StringComparison.Ordinal))
        {
            name = actor.Name;
            return true;
        }
        return false;
    }

    // "United States" is called "the United States" where the article calls it so, an office without a name wherever it stands.
    private string WithArticle(CastMember actor)
    {
        var names = actor.Mentions.Where(mention => mention.Kind == MentionKind.Name);
        bool isArticled = actor.Kind is ActorKind.Person ? names.All(IsAfterArticle) : names.Any(mention => IsAfterArticle(mention) && syntax.Document.Between(mention.First, mention.Last) == actor.Name);
        return isArticled ? "the " + actor.Name : actor.Name;
    }

    private bool IsAfterArticle(Mention mention) => syntax.Tokens[mention.First - 1].Is("the");

    private static string Owning(string name) => name + (name.EndsWith('s') ? "’" : "’s");

    // A pronoun that no mention explains says nothing outside its place, nor does "these agreements" or "the two".
    private bool IsDangling(int k) =>
        syntax.Tokens[k].Lower is "he" or "she" or "they" or "him" or "them" or "his" or "hers" or "their" or "theirs" or "it" or "its"
            or "i" or "we" or "you" or "me" or "us" or "my" or "our" or "your" or "this" or "these" or "those" or "such"
        && !(syntax.Tokens[k].Lower is "this" or "these" or "those" && Words.TimeWords.Contains(syntax.Tokens[k + 1].Lower))
        || (syntax.Tokens[k].Is("two") && syntax.Tokens[k - 1].Is("the") && !syntax.Tags[k + 1].IsNominal)
        || (syntax.ClassOf(k) is WordClass.ObjectPronoun && syntax.Tokens[k].Is("her"));

    private static string? Finished(StringBuilder text)
    {
        string question = text.ToString().ReplaceLineEndings(" ").Trim().TrimEnd(',', ';', ':', '-', '—', '.', ' ');
        question = After.Aggregate(question, (text, end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text);
        int words = question.Count(c => c == ' ') + 1;
        // A question that ends so has lost its object: "what his plan would do".
        bool isCutOff = Unfinished.Contains(question[(question.LastIndexOf(' ') + 1)..]);
        bool isVague = question.EndsWith(" both", StringComparison.Ordinal)
            || question.Contains(" the same ", StringComparison.Ordinal) || question.Contains(" such ", StringComparison.Ordinal) || question.Contains(" the other", StringComparison.Ordinal);
        if (isCutOff || isVague || words is < 4 or > MostWords || question.AsSpan().ContainsAny(Loose) || !IsBalanced(question))
        {
            return null;
        }
        return char.ToUpperInvariant(question[0]) + question[1..] + "?";
    }

    private static bool IsBalanced(string text) =>
        text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '"') % 2 == 0 && !text.Contains('‘', StringComparison.Ordinal);
}
