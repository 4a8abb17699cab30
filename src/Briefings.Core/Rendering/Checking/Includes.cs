using Scriban.Parsing;
using Scriban.Syntax;

namespace Briefings.Rendering.Checking;

/// <summary>One <c>include</c> of a template.</summary>
/// <param name="Name">Null where the name is not written out.</param>
internal sealed record Include(string? Name, SourceSpan Span);

/// <summary>Finds every <c>include</c> of a template, in branches that a render does not reach as well.</summary>
internal sealed class Includes : ScriptVisitor
{
    private readonly List<Include> found = [];

    public static IReadOnlyList<Include> Of(Scriban.Template template)
    {
        var includes = new Includes();
        includes.Visit(template.Page);
        return includes.found;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node.Target is ScriptVariable { Name: "include" })
            found.Add(new Include(NameIn(node), node.Span));
        base.Visit(node);
    }

    public static string? NameIn(ScriptFunctionCall include) =>
        include.Arguments.Count > 0 && include.Arguments[0] is ScriptLiteral { Value: string name } ? name : null;
}
