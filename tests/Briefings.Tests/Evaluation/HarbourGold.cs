using System.Text;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evaluation;
using Briefings.Evidence;

namespace Briefings.Tests.Evaluation;

/// <summary>An article of four sentences, its gold and a reading of it with one fault of every kind: small enough to count by hand.</summary>
internal static class HarbourGold
{
    public const string Text =
        "Norrvik Port will stay closed until Friday, director Ada Holm said on Monday.\\n\\n" +
        "“We want to keep crews safe,” Holm told reporters.\\n\\n" +
        "The Dockers Union called the closure a mistake because it costs wages.\\n\\n" +
        "It was not clear when the port would open again.";

    /// <param name="head">Members before the lists, as <c>"complete": false,</c>.</param>
    public static string Line(string head = "") => $$"""
        { "id": "harbour", "title": "Harbour closed", "text": "{{Text}}", {{head}}
          "actors": [
            { "name": "The Dockers Union", "kind": "Organisation", "salience": 2 },
            { "name": "Ada Holm", "kind": "Person", "aliases": ["Holm", "director Ada Holm"], "salience": 1 },
            { "name": "Norrvik Port", "kind": "Organisation" },
            { "name": "reporters", "kind": "Group" }
          ],
          "statements": [
            { "actor": "Ada Holm", "cue": "said", "basis": "Reported", "kind": "indirect", "text": "Norrvik Port will stay closed until Friday" },
            { "speaker": "The Dockers Union", "cue": "told", "basis": "Quoted", "kind": "direct", "text": "We want to keep crews safe" },
            { "speaker": "The Dockers Union", "cue": "called", "basis": "Reported", "kind": "indirect", "text": "the closure a mistake because it costs wages" }
          ],
          "motives": [
            { "actor": "Ada Holm", "basis": "Reported", "text": "We want to keep crews safe" },
            { "actor": "The Dockers Union", "basis": "Ascribed", "ascribedBy": "the article", "text": "because it costs wages" }
          ],
          "questions": [
            { "reason": "Unanswered", "about": "When will the port open again?", "text": "not clear when the port would open again" },
            { "reason": "Future", "text": "will stay closed" }
          ],
          "support": [
            { "text": "The port will stay closed until Friday.", "supported": true },
            { "text": "The port will stay closed for 9 days.", "supported": false },
            { "text": "Norrvik Port will stay closed until Friday.", "supported": false }
          ] }
        """;

    public static GoldArticle Gold(string head = "") => GoldLine.Read(Encoding.UTF8.GetBytes(Line(head)), "harbour.jsonl", 1);

    public static Reading Reading { get; } = new()
    {
        Analyst = new AnalystIdentity("test analyst", "1"),
        Actors =
        [
            new("Ada Holm", ActorKind.Person, null, ["Holm"], null, [new(1, "Ada Holm")]),
            new("Norrvik Port", ActorKind.State, null, ["Norrvik"], null, [new(1, "Norrvik Port")]),
            new("Dockers Union", ActorKind.Organisation, null, [], null, [new(3, "Dockers Union")]),
            new("crews", ActorKind.Group, null, [], null, [new(2, "crews")]),
        ],
        Statements =
        [
            new("Ada Holm", "Ada Holm", "said", Basis.Reported, new(1, "Norrvik Port will stay closed until Friday")),
            new("Ada Holm", "Holm", "told", Basis.Quoted, new(2, "We want to keep crews")),
            new("Dockers Union", "Dockers Union", "called", Basis.Reported, new(3, "it costs wages")),
            new("Ada Holm", "Ada Holm", "said", Basis.Reported, new(1, "on Monday")),
        ],
        Motives = [new("Ada Holm", "to keep crews safe", Basis.Quoted, null, [new(2, "We want to keep crews safe")])],
        Questions =
        [
            new("When would the port open again?", OpenReason.Future, [new(4, "It was not clear when the port would open again.")]),
            new("Does the closure cost wages?", OpenReason.Disputed, [new(3, "The Dockers Union called the closure a mistake")]),
        ],
    };

    public static ArticleScore Score(string head = "")
    {
        var gold = Gold(head);
        return Scoring.Score(gold, Gate.Check(gold.Article, Reading));
    }
}
