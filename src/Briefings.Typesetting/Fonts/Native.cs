using System.Runtime.InteropServices;

namespace Briefings.Typesetting.Fonts;

/// <summary>What libHarfBuzzSharp exports and HarfBuzzSharp does not name.</summary>
internal static unsafe partial class Native
{
    /// <summary>Marks the end of a walk over a set, and its beginning.</summary>
    public const uint None = uint.MaxValue;

    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    public static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_set(nint input, int which);

    [LibraryImport(Library)]
    public static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    public static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    public static partial nint hb_set_create();

    [LibraryImport(Library)]
    public static partial void hb_set_destroy(nint set);

    [LibraryImport(Library)]
    public static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    public static partial int hb_set_next_range(nint set, uint* first, uint* last);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    public static partial void hb_face_collect_unicodes(nint face, nint set);

    [LibraryImport(Library)]
    public static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    public static partial uint hb_face_count(nint blob);

    [LibraryImport(Library)]
    public static partial uint hb_ot_name_get_utf8(nint face, uint name, nint language, uint* size, byte* text);

    [LibraryImport(Library)]
    public static partial byte* hb_blob_get_data(nint blob, uint* length);

    [LibraryImport(Library)]
    public static partial void hb_blob_destroy(nint blob);
}
