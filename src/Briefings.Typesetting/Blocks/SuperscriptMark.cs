using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Briefings.Typesetting.Blocks;

/// <summary>
/// A caret. Two of them with no white space between raise what they enclose. CommonMark's rule for emphasis would not open one
/// between a word and a bracket, which is where a citation stands: <c>said^[E1](#e1)^</c>.
/// </summary>
internal sealed class SuperscriptMark : LeafInline;

internal sealed class SuperscriptParser : InlineParser
{
    public SuperscriptParser() => OpeningCharacters = ['^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        slice.SkipChar();
        processor.Inline = new SuperscriptMark();
        return true;
    }
}
