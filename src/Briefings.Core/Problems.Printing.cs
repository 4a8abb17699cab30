namespace Briefings;

// 5 and 6: what is printed, and where to
public static partial class Problems
{
    public static Problem NoFormatForEnding(string target, string ending, string endings) =>
        new("BRF5012", $"No briefing is printed as {Shown(ending)}. End --out {Shown(target)} in one of {endings}, or in a slash if it is a folder.");

    public static Problem CannotWatch(string folder) =>
        new("BRF5013", "The folder cannot be watched. Check that it exists and that the system lets you watch more (on Linux fs.inotify.max_user_instances), or preview without --watch.", folder);

    public static Problem NoFontForScripts(string scripts, string package) =>
        Warning("BRF6102", $"No font for {scripts}: an article's words in them are printed as boxes. Install {package}, or its fonts where your system has another name for it.", "fonts");
}
