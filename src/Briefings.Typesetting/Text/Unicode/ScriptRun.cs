using HarfBuzzSharp;

namespace Briefings.Typesetting.Text.Unicode;

/// <summary>A stretch of text in one script, in UTF-16 units.</summary>
internal readonly record struct ScriptRun(int Start, int Length, Script Script);
