using System.Collections;
using static Briefings.Typesetting.Fonts.Native;

namespace Briefings.Typesetting.Fonts;

/// <summary>The characters that a face has glyphs for, read once from its cmap.</summary>
internal sealed unsafe class FontCoverage
{
    private const int BlockSize = 256;

    /// <summary>Below it stands most text of most alphabets: it is looked up without a search.</summary>
    private const int FirstPlain = 0x500;

    private readonly Dictionary<int, BitArray> blocks = [];
    private readonly bool[] plain = new bool[FirstPlain];

    public FontCoverage(HarfBuzzSharp.Face face)
    {
        var set = hb_set_create();
        hb_face_collect_unicodes(face.Handle, set);
        uint first = None, last = None;
        while (hb_set_next_range(set, &first, &last) != 0)
            Add((int)first, (int)last);
        hb_set_destroy(set);
    }

    public bool Has(int codePoint) => codePoint < FirstPlain
        ? plain[codePoint]
        : blocks.TryGetValue(codePoint / BlockSize, out var block) && block[codePoint % BlockSize];

    private void Add(int first, int last)
    {
        for (var codePoint = first; codePoint <= last; codePoint++)
        {
            if (!blocks.TryGetValue(codePoint / BlockSize, out var block))
                blocks[codePoint / BlockSize] = block = new BitArray(BlockSize);
            block[codePoint % BlockSize] = true;
            if (codePoint < FirstPlain)
                plain[codePoint] = true;
        }
    }
}
