using System.Collections.Frozen;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>
/// Tags tokens from left to right with the closed classes of English, a list of verbs, and the words around. It knows no
/// nouns: what could be a verb is one only where a verb can stand.
/// </summary>
internal static class Tagger
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> LyWords = ClassedWords.Named("ly-words");

    public static Tag[] TagsOf(Document document)
    {
        Tag[] tags = new Tag[document.Tokens.Count];
        foreach (TokenRange sentence in document.Sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                tags[i] = TagOf(document.Tokens, tags, sentence, i);
            }
        }
        return tags;
    }

    private static Tag TagOf(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i)
    {
        Token token = tokens[i];
        switch (token.Shape)
        {
            case TokenShape.Possessive:
                return IsClitic(tokens, tags, sentence, i) ? new Tag(WordClass.Be) : new Tag(WordClass.Owner);
            case TokenShape.Number:
                return new Tag(WordClass.Number);
            case TokenShape.OpenQuote or TokenShape.CloseQuote:
                return new Tag(WordClass.Quote);
            case TokenShape.Mark:
                return new Tag(token.Is(",") ? WordClass.Comma : WordClass.Mark);
        }
        Tag last = i > sentence.First ? LastWord(tags, sentence.First, i) : new Tag(WordClass.Mark);
        Token next = i + 1 < sentence.End ? tokens[i + 1] : default;
        bool startsClause = i == sentence.First || tags[i - 1].Class is WordClass.Quote or WordClass.Mark;
        // A capital inside a sentence makes a name, also of a word that could be a verb: "Mark", "Will".
        if (token.HasCapital && !startsClause && !token.Is("i"))
        {
            return new Tag(WordClass.Name);
        }
        if (token.Is("to"))
        {
            // "according to police" has no infinitive.
            return new Tag(i + 1 < sentence.End && !tokens[i - 1].Is("according") && Infinitives.BeginAt(tokens, sentence, i + 1) ? WordClass.To : WordClass.Preposition);
        }
        if (token.Is("that"))
        {
            return new Tag(ThatClass(tokens, tags, sentence, i, last));
        }
        if (token.Is("her") && (next.Lower is null || !next.IsWord || IsFunctionWord(next.Lower)))
        {
            return new Tag(WordClass.ObjectPronoun);
        }
        if (Unbound(tokens, tags, sentence, i) is { } unbound)
        {
            return new Tag(unbound);
        }
        if (ClosedClasses.TryGet(token.Lower, out WordClass known))
        {
            if (token.Is("back") && next.Lower is "of" && last.Class is WordClass.Determiner)
            {
                return new Tag(WordClass.Noun);
            }
            return token.Is("'d") && IsPerfect(next.Lower) ? new Tag(WordClass.Have) : ClosedTag(token, known);
        }
        if (token.HasCapital && !startsClause)
        {
            return new Tag(WordClass.Name);
        }
        if (token.Lower.EndsWith("ly", StringComparison.Ordinal) && token.Length > 4 && !Verbs.TryGet(token.Lower, out _, out _))
        {
            bool isAdjective = LyWords["adjective"].Contains(token.Lower) && last.Class is WordClass.Determiner or WordClass.Possessive or WordClass.Owner or WordClass.Number or WordClass.Preposition;
            return new Tag(isAdjective || LyWords["noun"].Contains(token.Lower) ? WordClass.Noun : WordClass.Adverb);
        }
        return OpenTag(tokens, tags, sentence, i, last);
    }

    // "no longer hopes", "has not yet said", "once said", "last week": words that elsewhere are of another class.
    private static WordClass? Unbound(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i) => tokens[i].Lower switch
    {
        "no" when tokens[i + 1].Is("longer") => WordClass.Not,
        "longer" when i > sentence.First && tokens[i - 1].Is("no") => WordClass.Adverb,
        "yet" when i > sentence.First && (tags[i - 1].Class is WordClass.Not || tokens[i - 1].Lower.EndsWith("n't", StringComparison.Ordinal)) => WordClass.Adverb,
        "once" when i > sentence.First && (tags[i - 1].IsNominal || tags[i - 1].Class is WordClass.Pronoun) && Verbs.TryGet(tokens[i + 1].Lower, out _, out VerbForm forms) && forms.HasFlag(VerbForm.Past) => WordClass.Adverb,
        "last" when i > sentence.First && Words.TimeWords.Contains(tokens[i + 1].Lower) => WordClass.Noun,
        _ => null,
    };

    // Verb or noun: the heart of the matter.
    private static Tag OpenTag(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i, Tag last)
    {
        Token token = tokens[i];
        if (!Verbs.TryGet(token.Lower, out Verb? verb, out VerbForm forms) && !Guess(token.Lower, out verb, out forms))
        {
            if (last.Class is WordClass.To or WordClass.Modal && token.Shape is TokenShape.Lower)
            {
                return new Tag(WordClass.Verb, VerbForm.Base, Verb.Regular(token.Lower));
            }
            return new Tag(token.HasCapital && i > sentence.First ? WordClass.Name : WordClass.Noun);
        }
        Tag noun = new(token.HasCapital ? WordClass.Name : WordClass.Noun);
        switch (last.Class)
        {
            case WordClass.To or WordClass.Modal or WordClass.Do:
                return (forms & VerbForm.Base) != 0 ? new Tag(WordClass.Verb, VerbForm.None | VerbForm.Base, verb) : noun;
            case WordClass.Have:
                return (forms & (VerbForm.Participle | VerbForm.Gerund)) != 0
                    ? new Tag(WordClass.Verb, forms & (VerbForm.Participle | VerbForm.Gerund), verb) : noun;
            case WordClass.Be:
                return (forms & (VerbForm.Participle | VerbForm.Gerund)) != 0
                    ? new Tag(WordClass.Verb, forms & (VerbForm.Participle | VerbForm.Gerund), verb) : noun;
            case WordClass.Determiner when tokens[i - 1].Lower is "few" or "some" or "many" or "most" && (forms & VerbForm.Base) != 0 && Verbs.IsSeldomNoun(token.Lower):
                // "Few believe that …"
                return new Tag(WordClass.Verb, forms, verb);
            case WordClass.Determiner or WordClass.Possessive or WordClass.Owner or WordClass.Number:
                return (forms & VerbForm.Past) != 0 && last.Class is WordClass.Number or WordClass.Determiner
                    && forms is (VerbForm.Past | VerbForm.Participle) or VerbForm.Past && StandsAlone(tokens, sentence, i)
                    ? new Tag(WordClass.Verb, forms, verb) : noun;
            case WordClass.Preposition:
                return (forms & VerbForm.Gerund) != 0 ? new Tag(WordClass.Verb, VerbForm.Gerund, verb) : noun;
            case WordClass.Pronoun or WordClass.Wh:
                VerbForm finite = forms & VerbForm.Finite;
                return finite != 0 ? new Tag(WordClass.Verb, finite, verb) : new Tag(WordClass.Verb, forms, verb);
        }
        if (last.IsVerb && (forms & ~(VerbForm.Past | VerbForm.Participle)) == 0)
        {
            // "providing advanced technology": a second verb straight after the first is an adjective.
            return noun;
        }
        if ((forms & (VerbForm.Past | VerbForm.Participle | VerbForm.Gerund)) != 0 && (forms & VerbForm.Base) == 0)
        {
            return new Tag(WordClass.Verb, forms, verb);
        }
        return PresentForms.CanStand(tokens, tags, sentence, i, last, forms) ? new Tag(WordClass.Verb, forms, verb) : noun;
    }

    private static bool StandsAlone(Framed<Token> tokens, TokenRange sentence, int i) =>
        i + 1 < sentence.End && (tokens[i + 1].Lower is "that" or "the" or "a" or "to" or "in" or "on" or "it" or "he" or "she" or "they");

    private static bool Guess(string lower, out Verb? verb, out VerbForm forms)
    {
        (verb, forms) = (null, VerbForm.None);
        if (lower.Length > 5 && lower.EndsWith("ed", StringComparison.Ordinal) && !lower.EndsWith("eed", StringComparison.Ordinal)
            && !lower.Contains('-', StringComparison.Ordinal))
        {
            forms = VerbForm.Past | VerbForm.Participle;
        }
        else if (lower.Length > 5 && lower.EndsWith("ing", StringComparison.Ordinal))
        {
            forms = VerbForm.Gerund;
        }
        return forms != VerbForm.None;
    }

    // "she'd said", "they'd been": had; "she'd say": would.
    private static bool IsPerfect(string? next) =>
        next is "been" or "had" or "better" || (next is not null && Verbs.TryGet(next, out _, out VerbForm forms) && (forms & VerbForm.Participle) != 0 && (forms & VerbForm.Base) == 0);

    private static Tag ClosedTag(Token token, WordClass known) => known switch
    {
        WordClass.Be when token.Is("being") => new Tag(known, VerbForm.Gerund),
        WordClass.Be when token.Is("been") => new Tag(known, VerbForm.Participle),
        WordClass.Have when token.Is("having") => new Tag(known, VerbForm.Gerund),
        _ => new Tag(known),
    };

    private static WordClass ThatClass(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i, Tag last)
    {
        if (i + 1 >= sentence.End)
        {
            return WordClass.Pronoun;
        }
        Token next = tokens[i + 1];
        bool nextIsFinite = ClosedClasses.TryGet(next.Lower, out WordClass known) && known is WordClass.Be or WordClass.Have or WordClass.Modal or WordClass.Do;
        if (last is { IsVerb: true, Verb: { } verb } && !Verbs.Attributes(verb) && !nextIsFinite && known is not (WordClass.Pronoun or WordClass.Determiner or WordClass.Possessive))
        {
            // "used that same scope"
            return WordClass.Determiner;
        }
        if (last.IsVerb || last.Class is WordClass.Noun or WordClass.Comma)
        {
            return nextIsFinite && last.Class is not WordClass.Noun ? WordClass.Pronoun : WordClass.That;
        }
        return last.Class is WordClass.Preposition || i == sentence.First ? nextIsFinite ? WordClass.Pronoun : WordClass.Determiner : WordClass.That;
    }

    private static bool IsClitic(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i) =>
        i > sentence.First && (tags[i - 1].Class is WordClass.Pronoun or WordClass.Wh or WordClass.That
            || tokens[i - 1].Lower is "here" or "let" or "there");

    private static bool IsFunctionWord(string lower) =>
        ClosedClasses.TryGet(lower, out WordClass known) && known is not (WordClass.Determiner or WordClass.Number or WordClass.Adverb);

    // The last word that is no adverb or "not": they stand between a verb and what decides its form.
    private static Tag LastWord(Tag[] tags, int first, int i)
    {
        int k = i - 1;
        while (k > first && tags[k].Class is WordClass.Adverb or WordClass.Not)
        {
            k--;
        }
        return tags[k];
    }
}
