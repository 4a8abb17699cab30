using System.Buffers.Binary;

namespace Briefings.Typesetting.Pictures;

/// <summary>Says whether a profile may stand in a PDF/A file (ISO 19005-2, 6.2.4.2) and is of as many colours as its picture.</summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;

    public static bool Fits(ReadOnlySpan<byte> profile, int components) =>
        profile.Length >= HeaderLength
        && BinaryPrimitives.ReadInt32BigEndian(profile) == profile.Length
        && profile[8] is 2 or 4
        && (profile[12..16].SequenceEqual("mntr"u8) || profile[12..16].SequenceEqual("scnr"u8) || profile[12..16].SequenceEqual("prtr"u8) || profile[12..16].SequenceEqual("spac"u8))
        && profile[16..20].SequenceEqual(components switch { 1 => "GRAY"u8, 3 => "RGB "u8, _ => "CMYK"u8 })
        && profile[36..40].SequenceEqual("acsp"u8);
}
