using Briefings.Rendering.Markdown;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Rendering.Checking;

/// <summary>
/// Holds every name of a template against the view, in branches that no sample reaches as well. It follows what a name stands for
/// through loops, assignments, pipes and partials; where it cannot know, it says nothing.
/// </summary>
internal sealed class NameCheck : ScriptVisitor
{
    /// <summary>Functions of <c>array</c> that give back elements of the list they are given.</summary>
    private static readonly HashSet<string> ListToSameList =
        new(["compact", "limit", "offset", "reverse", "sort", "uniq", "filter", "insert_at", "remove_at"], StringComparer.Ordinal);

    private static readonly FieldType Text = new(FieldKind.Text);
    private static readonly FieldType Number = new(FieldKind.Number);

    private readonly TemplateFiles files;
    private readonly ScriptObject builtins;
    private readonly Dictionary<string, FieldType?> known;
    private readonly HashSet<string> seenPartials;
    private readonly List<Problem> problems;
    private int loops;

    private NameCheck(TemplateFiles files)
    {
        this.files = files;
        builtins = MarkdownContext.Builtins(files.Partials, Words.English, Words.English.Language);
        known = ViewSchema.Of(files.View).Fields.ToDictionary(field => field.Name, field => (FieldType?)field.Type, StringComparer.Ordinal);
        seenPartials = new HashSet<string>(StringComparer.Ordinal);
        problems = [];
    }

    /// <summary>The check of a partial: it sees the briefing and what is handed to it.</summary>
    private NameCheck(NameCheck page, IEnumerable<KeyValuePair<string, FieldType?>> given)
        : this(page.files)
    {
        (seenPartials, problems) = (page.seenPartials, page.problems);
        foreach (var (name, type) in given)
            known[name] = type;
    }

    public static IReadOnlyList<Problem> Run(TemplateFiles files)
    {
        if (files.Page is null)
            return [];

        var check = new NameCheck(files);
        check.Visit(files.Page.Page);
        return [.. check.problems.Distinct()];
    }

    public override void Visit(ScriptExpressionStatement node)
    {
        if (TypeOf(node.Expression) is { Kind: FieldKind.List or FieldKind.Record } type)
            Note(node.Span, (file, line, column) => Problems.TemplatePrintsMany($"{node.Expression}", type.Kind == FieldKind.List, file, line, column));
    }

    public override void Visit(ScriptForStatement node)
    {
        var type = TypeOf(node.Iterator);
        if (type is { Kind: not FieldKind.List })
            Note(node.Iterator!.Span, (file, line, column) => Problems.TemplateLoopsOverOne($"{node.Iterator}", file, line, column));
        if (node.NamedArguments is { } arguments)
            Visit(arguments);

        loops++;
        Within(node.Variable is ScriptVariable variable ? [variable.Name] : [], _ => type?.Item, () => Visit(node.Body));
        loops--;
        Visit(node.Else);
    }

    public override void Visit(ScriptFunction node)
    {
        if (node.NameOrDoToken is ScriptVariable name)
            known[name.Name] = null;
        Within([.. node.Parameters?.Select(parameter => parameter.Name!.Name) ?? []], _ => null, () => Visit(node.Body));
    }

    public override void Visit(ScriptNamedArgument node) => TypeOf(node.Value);

    public override void Visit(ScriptVariableGlobal node) => TypeOf(node);

    public override void Visit(ScriptVariableLocal node) => TypeOf(node);

    public override void Visit(ScriptMemberExpression node) => TypeOf(node);

    public override void Visit(ScriptFunctionCall node) => TypeOf(node);

    public override void Visit(ScriptPipeCall node) => TypeOf(node);

    public override void Visit(ScriptIndexerExpression node) => TypeOf(node);

    public override void Visit(ScriptAssignExpression node) => TypeOf(node);

    public override void Visit(ScriptCaptureStatement node) => NoteUnsupported(node, "capture");

    public override void Visit(ScriptWithStatement node) => NoteUnsupported(node, "with");

    public override void Visit(ScriptImportStatement node) => NoteUnsupported(node, "import");

    public override void Visit(ScriptTableRowStatement node) => NoteUnsupported(node, "tablerow");

    /// <summary>What an expression stands for; null where that cannot be known.</summary>
    private FieldType? TypeOf(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptVariable variable:
                return TypeOfVariable(variable);
            case ScriptMemberExpression member:
                return TypeOfMember(member);
            case ScriptIndexerExpression indexer:
                TypeOf(indexer.Index);
                return TypeOf(indexer.Target)?.Item;
            case ScriptPipeCall pipe:
                return TypeOfPiped(TypeOf(pipe.From), pipe.To);
            case ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } include:
                CheckInclude(include);
                return null;
            case ScriptFunctionCall call:
                TypeOf(call.Target);
                var arguments = call.Arguments.Select(TypeOf).ToList();
                return TypeOfCall(FunctionOf(call), arguments.FirstOrDefault(), null);
            case ScriptAssignExpression { Target: ScriptVariable assigned } assignment:
                known[NameOf(assigned)] = TypeOf(assignment.Value);
                return null;
            case ScriptNestedExpression nested:
                return TypeOf(nested.Expression);
            case ScriptLiteral { Value: string }:
                return Text;
            case null:
                return null;
            default:
                DefaultVisit(expression);
                return null;
        }
    }

    private FieldType? TypeOfVariable(ScriptVariable variable)
    {
        var name = NameOf(variable);
        if (known.TryGetValue(name, out var type))
            return type;

        var isKnown = builtins.ContainsKey(name) || (name == "for" && loops > 0) || (name[0] == '$' && name[1..].All(char.IsAsciiDigit));
        if (!isKnown && name[0] == '$')
            Note(variable.Span, (file, line, column) => Problems.TemplateUnknownLocal(name, Suggestion.For(name, known.Keys.Where(other => other[0] == '$')), file, line, column));
        else if (!isKnown)
            Note(variable.Span, (file, line, column) => Problems.TemplateUnknownName(ViewSchema.Of(files.View).Name, name, Suggestion.For(name, known.Keys.Concat(builtins.Keys)), file, line, column));
        return null;
    }

    private FieldType? TypeOfMember(ScriptMemberExpression member)
    {
        var name = member.Member?.Name ?? "";
        if (member.Target is ScriptVariableGlobal space && !known.ContainsKey(space.Name) && builtins.TryGetValue(space.Name, out var value) && value is ScriptObject functions)
        {
            CheckAmong(functions.Keys, space.Name, member);
            return null;
        }

        switch (TypeOf(member.Target))
        {
            case { Kind: FieldKind.Record, Record: { } record }:
                if (record.Find(name) is { } field)
                    return field.Type;
                CheckAmong(record.Fields.Select(other => other.Name), record.Name, member);
                return null;
            case { Kind: FieldKind.List or FieldKind.Text } when name == "size":
                return Number;
            case { Kind: FieldKind.List }:
                Note(member.Member?.Span ?? member.Span, (file, line, column) => Problems.TemplateMemberOfList($"{member.Target}", name, file, line, column));
                return null;
            case { }:
                CheckAmong([], $"{member.Target}", member);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Scriban reads <c>a | f | g</c> as <c>a | (f | g)</c>.</summary>
    private FieldType? TypeOfPiped(FieldType? first, ScriptExpression? to) => to is ScriptPipeCall rest
        ? TypeOfPiped(TypeOfPiped(first, rest.From), rest.To)
        : TypeOfCall(FunctionOf(to), first, TypeOf(to));

    private static FieldType? TypeOfCall(string? function, FieldType? first, FieldType? otherwise) => function switch
    {
        not null when function.StartsWith("string.", StringComparison.Ordinal) => Text,
        "array.first" or "array.last" => first?.Item,
        "array.size" => Number,
        not null when function.StartsWith("array.", StringComparison.Ordinal) && ListToSameList.Contains(function[6..]) => first,
        _ => otherwise,
    };

    private static string? FunctionOf(ScriptExpression? expression) => expression switch
    {
        ScriptFunctionCall call => FunctionOf(call.Target),
        ScriptMemberExpression { Target: ScriptVariableGlobal space } member => $"{space.Name}.{member.Member?.Name}",
        _ => null,
    };

    private void CheckInclude(ScriptFunctionCall include)
    {
        var given = new Dictionary<string, FieldType?>(StringComparer.Ordinal);
        foreach (var argument in include.Arguments.Skip(1))
        {
            if (argument is ScriptNamedArgument { Name: { } name } named)
                given[$"${name.Name}"] = TypeOf(named.Value);
            else
                TypeOf(argument);
        }

        var partialName = Includes.NameIn(include);
        var signature = $"{partialName} {string.Join(' ', given.Select(argument => $"{argument.Key}:{argument.Value?.Kind}{argument.Value?.Record?.Name}{argument.Value?.Item?.Record?.Name}"))}";
        if (partialName is not null && files.Partials.TryGetValue(partialName, out var partial) && seenPartials.Add(signature))
            new NameCheck(this, given).Visit(partial.Page);
    }

    private void CheckAmong(IEnumerable<string> names, string owner, ScriptMemberExpression member)
    {
        var name = member.Member?.Name ?? "";
        if (!names.Contains(name, StringComparer.Ordinal))
            Note(member.Member?.Span ?? member.Span, (file, line, column) => Problems.TemplateUnknownField(owner, name, Suggestion.For(name, names), file, line, column));
    }

    private void Within(string[] names, Func<string, FieldType?> typeOf, Action visit)
    {
        var hidden = names.Where(known.ContainsKey).ToDictionary(name => name, name => known[name], StringComparer.Ordinal);
        foreach (var name in names)
            known[name] = typeOf(name);
        visit();
        foreach (var name in names)
            known.Remove(name);
        foreach (var (name, type) in hidden)
            known[name] = type;
    }

    private void NoteUnsupported(ScriptNode node, string statement) =>
        Note(node.Span, (file, line, column) => Problems.TemplateStatementNotSupported(statement, file, line, column));

    private void Note(SourceSpan span, Func<string, int, int, Problem> problemAt) =>
        problems.Add(problemAt(span.FileName, span.Line(), span.Column()));

    private static string NameOf(ScriptVariable variable) =>
        variable.Scope == ScriptVariableScope.Local && !variable.Name.StartsWith('$') ? $"${variable.Name}" : variable.Name;
}
