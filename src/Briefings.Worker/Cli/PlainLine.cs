namespace Briefings.Worker.Cli;

/// <summary>An article's words on one line of a terminal: no control characters, so that no text can steer the terminal that shows it.</summary>
internal static class PlainLine
{
    public static string Of(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
