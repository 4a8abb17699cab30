using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Briefings.Rendering.Markdown;

/// <summary>
/// <c>say</c>: a phrase in the page's language. Phrases that are written out in the page or stand in a file of words are their author's
/// Markdown; any other text is a value, and escaped.
/// </summary>
internal sealed class SayFunction(Words words) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(Safe);

    public ScriptParameterInfo GetParameterInfo(int index) => index == 0 ? new ScriptParameterInfo(typeof(string), "phrase") : new ScriptParameterInfo(typeof(object), "value");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var phrase = context.ObjectToString(arguments[0]) ?? "";
        if (!words.Has(phrase) && callerContext is not ScriptFunctionCall { Arguments: [ScriptLiteral, ..] })
            return new Safe(MarkdownEscape.Escape(phrase));
        return new Safe(words.Say(phrase, [.. arguments.Skip(1).Select(value => value is Safe safe ? safe.Markdown : MarkdownEscape.Escape(context.ObjectToString(value) ?? ""))]));
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult<object?>(Invoke(context, callerContext, arguments, blockStatement));
}
