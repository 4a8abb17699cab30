using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Which state "the country" and "our nation" are, and who "our president" is.</summary>
internal sealed partial class ReferenceResolver
{
    // "critics of the North Korean leader say that the country": of what its sentence speaks; else of the state that alone is near.
    private CastEntry? StateCalled(int head)
    {
        var sentence = document.Sentences[_sentence];
        var near = StatesIn(sentence.First, head);
        // "the state", "the island" may lie in the one that is named.
        if (near.Count > 0 && !(_tokens[head].Lower is "state" or "island"))
            return near.Count == 1 && !IsOpenedBefore(head, sentence.First) ? linker.Known(near.First()) : null;
        return OnlyOne(NameKind.State) is { } only && (_sentence == 0 || StatesIn(document.Sentences[_sentence - 1].First, sentence.First).All(state => ReferenceEquals(linker.Known(state), only))) ? only : null;
    }

    // "He fought in Vietnam “for the nation's rights”": who is quoted means another.
    private bool IsOpenedBefore(int head, int first)
    {
        var at = head;
        while (at > first && _tokens[at].Shape is not (TokenShape.OpenQuote or TokenShape.CloseQuote))
            at--;
        return _tokens[at].Shape == TokenShape.OpenQuote && StatesIn(at, head).Count == 0;
    }

    // "our Nation", "this Republic": the one state of a speech.
    private CastEntry? OnlyState() => linker.Entries.Where(entry => entry.Kind == NameKind.State && entry.Names > 0).Take(2).ToList() is [var only] && only.Names > 1 ? only : null;

    // "our President", "this president": the one who is called so.
    private CastEntry? OnlyHolder(string noun) => linker.Entries.Where(entry => entry.IsPerson && entry.Names > 0 && entry.RoleWords.Contains(noun)).Take(2).ToList() is [{ IsOffice: false } only] ? only : null;

    private HashSet<string> StatesIn(int first, int end)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; at < end; at++)
        {
            var length = Math.Max(Gazetteer.Demonyms.Match(_tokens, at, end, out var adjective), Gazetteer.States.Match(_tokens, at, end, out var name));
            if ((adjective ?? name ?? learned.StateAt(at)) is { } state)
                states.Add(state);
            at += Math.Max(0, length - 1);
        }

        return states;
    }
}
