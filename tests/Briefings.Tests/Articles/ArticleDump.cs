using System.Text;
using Briefings.Articles;

namespace Briefings.Tests.Articles;

/// <summary>An article as a reviewer reads it: its facts, its warnings, and each sentence with its number and part.</summary>
internal static class ArticleDump
{
    public static string Of(Article article)
    {
        var dump = new StringBuilder();
        dump.Append($"title     {article.Title}\nbyline    {article.Byline}\noutlet    {article.Outlet}\ndate      {article.Date:O}\n");
        dump.Append($"url       {article.Url}\nlanguage  {article.Language}\nkind      {article.Kind}\n");
        foreach (var warning in article.Warnings)
            dump.Append($"{warning}\n");
        var paragraph = -1;
        foreach (var sentence in article.Sentences)
        {
            dump.Append(sentence.Paragraph == paragraph ? "" : "\n").Append(
                $"{sentence.Number,3} {sentence.Furniture?.ToString() ?? "",-10} {article.TextOf(sentence).Replace("\n", "⏎", StringComparison.Ordinal)}\n");
            paragraph = sentence.Paragraph;
        }

        return dump.ToString();
    }
}
