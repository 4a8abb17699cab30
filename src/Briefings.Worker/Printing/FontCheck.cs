using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Worker.Printing;

/// <summary>What this machine cannot print, before an article needs it.</summary>
internal static class FontCheck
{
    /// <summary>A warning for each package that brings what is missing, with the scripts that wait for it.</summary>
    public static IEnumerable<Problem> Run(PageStyle style) =>
        from script in FontSurvey.Missing(style)
        group $"{script.Script} ({script.Sample})" by script.Package into waiting
        select Problems.NoFontForScripts(string.Join(", ", waiting), waiting.Key);
}
