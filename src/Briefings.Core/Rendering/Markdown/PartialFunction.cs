using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Rendering.Markdown;

/// <summary>
/// <c>include</c>: prints a partial that was read with the template. In place of Scriban's own, whose output would be escaped a
/// second time, and which reads files while it prints.
/// </summary>
internal sealed class PartialFunction(IReadOnlyDictionary<string, Scriban.Template> partials) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(Safe);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "name") : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count == 0 || arguments[0] is not string name || !partials.TryGetValue(name, out var partial))
            throw new ScriptRuntimeException(context.CurrentSpan, "The name of a partial must be written out, as in include 'citations'");

        return new Safe(context.RenderTemplate(partial, arguments, callerContext!));
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
