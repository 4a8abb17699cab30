using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Questions;

/// <summary>Sets a question free that stands within a sentence: "whether it will pay", "why the talks failed".</summary>
internal sealed class Embedded(Syntax syntax, QuestionWriter writer)
{
    private readonly ClauseParser _clauses = new(syntax);

    public string? From(int first, int end)
    {
        Token token = syntax.Tokens[first];
        if (token.Lower is "whether" or "if")
        {
            return _clauses.At(first + 1, end) is { } clause ? writer.YesNo(clause) : null;
        }
        if (syntax.ClassOf(first) is not WordClass.Wh && !token.Is("who") || token.Lower is "which" or "whom" or "whose")
        {
            return null;
        }
        int next = first + 1;
        if (next >= end)
        {
            return null;
        }
        if (token.Is("how") && syntax.Tokens[next].Lower is "long" or "often" or "far" or "soon" or "quickly")
        {
            return _clauses.At(next + 1, end) is { } measured ? writer.Wh(syntax.Document.Between(first, next), measured) : null;
        }
        if (token.Is("what") && OwnSubject(next, end) is var behind && behind > next && behind < end && syntax.ClassOf(behind) is WordClass.Determiner or WordClass.Possessive or WordClass.Pronoun or WordClass.Name
            && _clauses.At(behind, end) is { } played)
        {
            // "what part the mayor played"
            return writer.Wh(syntax.Document.Between(first, behind - 1), played);
        }
        bool counts = token.Is("how") && syntax.Tokens[next].Lower is "many" or "much";
        if (counts || syntax.Tags[next].IsFinite)
        {
            int verb = next;
            if (counts && OwnSubject(next + 1, end) is var own && own > next && own < end && !syntax.Tags[own].IsFinite)
            {
                // "how much the firm paid"
                return _clauses.At(own, end) is { } paid ? writer.Wh(syntax.Document.Between(first, own - 1), paid) : null;
            }
            while (verb < end && verb - first < 7 && !syntax.Tags[verb].IsFinite)
            {
                verb++;
            }
            return verb < end && syntax.Tags[verb].IsFinite && (token.Lower is "who" or "what" || counts && verb - next > 1)
                ? writer.WhSubject(first, EndOf(verb, end))
                : null;
        }
        return token.Lower is "why" or "how" or "when" or "where" or "what" or "who" && _clauses.At(next, end) is { } plain
            && !(token.Is("how") && syntax.ClassOf(next) is WordClass.Adverb)
            ? writer.Wh(token.Lower, plain)
            : null;
    }

    // Where a subject begins after "how many": at a determiner, a pronoun or a name; else at the verb.
    private int OwnSubject(int k, int end)
    {
        while (k < end && syntax.ClassOf(k) is WordClass.Noun or WordClass.Number)
        {
            k++;
        }
        return k;
    }

    private int EndOf(int k, int end)
    {
        while (k < end && !(syntax.Tokens[k].Lower is "." or ";" or ":" or "," or "?" or "—" or "but" or "because"))
        {
            k++;
        }
        return k;
    }
}
