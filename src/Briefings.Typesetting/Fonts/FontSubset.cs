using static Briefings.Typesetting.Fonts.Native;

namespace Briefings.Typesetting.Fonts;

/// <summary>Cuts a font down to what a file uses, with hb-subset.</summary>
internal static unsafe class FontSubset
{
    private const int DropTableSet = 3;
    private const uint NoHinting = 0x1, RetainGlyphIds = 0x2, NotdefOutline = 0x40, NoLayoutClosure = 0x200;

    private static readonly string[] TablesAReaderNeverUses =
        ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "name", "post", "OS/2", "cmap", "DSIG", "VORG", "vhea", "vmtx", "gasp", "meta"];

    /// <summary>A font file with the outlines of these glyphs alone, under their own ids.</summary>
    public static byte[] Of(FontFace face, IEnumerable<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        try
        {
            var kept = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
                hb_set_add(kept, glyph);
            var dropped = hb_subset_input_set(input, DropTableSet);
            foreach (var tag in TablesAReaderNeverUses)
                hb_set_add(dropped, HarfBuzzSharp.Tag.Parse(tag));
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds | NotdefOutline | NoLayoutClosure);
            return BytesOf(hb_subset_or_fail(face.Face.Handle, input), face.Name);
        }
        finally
        {
            hb_subset_input_destroy(input);
        }
    }

    private static byte[] BytesOf(nint subset, string name)
    {
        if (subset == 0)
            throw new InvalidOperationException($"HarfBuzz could not subset the font {name}.");
        var blob = hb_face_reference_blob(subset);
        uint length;
        var data = hb_blob_get_data(blob, &length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        hb_blob_destroy(blob);
        hb_face_destroy(subset);
        return bytes;
    }
}
