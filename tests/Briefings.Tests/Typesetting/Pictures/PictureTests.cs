using System.Buffers.Binary;
using System.IO.Compression;
using Briefings.Tests.Support;
using Briefings.Typesetting.Pictures;

namespace Briefings.Tests.Typesetting.Pictures;

/// <summary>The samples were written by libpng and libjpeg; each pixel of them follows from its place by a formula.</summary>
public sealed class PictureTests
{
    private const int Width = 13, Height = 11;

    private static readonly byte[][] Colors = [[0, 0, 0], [255, 255, 255], [255, 0, 0], [0, 0, 255]];

    private static readonly string Folder = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures");

    [Theory]
    [InlineData("rgb8")]
    [InlineData("rgb16")]
    [InlineData("palette2")]
    [InlineData("palette8")]
    [InlineData("rgba8")]
    [InlineData("rgba16")]
    public void A_png_in_colour(string name) => AssertSamples(name, (x, y) => Colors[((x * x) + (3 * y) + (x * y)) % 4]);

    [Theory]
    [InlineData("grey4")]
    [InlineData("grey8")]
    [InlineData("grey16")]
    [InlineData("greya8")]
    public void A_png_in_grey(string name) => AssertSamples(name, (x, y) => [(byte)(((x * 17) + (y * 29)) % 16 * 17)]);

    [Fact]
    public void A_png_in_black_and_white() => AssertSamples("grey1", (x, y) => [(byte)((x + (y * y)) % 2 * 255)]);

    [Theory]
    [InlineData("rgba8")]
    [InlineData("rgba16")]
    [InlineData("greya8")]
    public void What_a_png_lets_through_is_a_plane_of_its_own(string name) =>
        Assert.Equal(EachPixel((x, y) => [(byte)(((x * 20) + (y * 3)) % 256)]), Find($"{name}.png").Alpha);

    [Fact]
    public void One_colour_of_a_png_can_be_transparent() =>
        Assert.Equal(EachPixel((x, y) => [(byte)(((x * x) + (3 * y) + (x * y)) % 4 == 2 ? 0 : 255)]), Find("transparent.png").Alpha);

    [Theory]
    [InlineData("rgb.jpg", 3)]
    [InlineData("progressive.jpg", 3)]
    [InlineData("grey.jpg", 1)]
    public void A_jpeg_is_handed_on_as_it_is(string name, int components)
    {
        var picture = Find(name);

        Assert.Equal((48, 32, components), (picture.Width, picture.Height, picture.Components));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, name)), picture.File);
    }

    [Fact]
    public void A_jpeg_of_inks_needs_a_profile_that_says_which()
    {
        var inks = File.ReadAllBytes(Path.Combine(Folder, "inks.jpg"));
        var profile = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 2;
        "prtr"u8.CopyTo(profile.AsSpan(12));
        "CMYK"u8.CopyTo(profile.AsSpan(16));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        byte[] segment = [0xFF, 0xE2, 0, 2 + 14 + 128, .. "ICC_PROFILE\0"u8, 1, 1, .. profile];

        Assert.Equal("The JPEG is made of printing inks and has no profile that says which; screens and archives need RGB. Save the picture anew, as PNG or JPEG.", Refusal(inks));
        Assert.Equal(profile, Find(Data([.. inks[..2], .. segment, .. inks[2..]])).Profile);
    }

    [Theory]
    [InlineData("rgb8.png")]
    [InlineData("palette2-interlaced.png")]
    [InlineData("rgb.jpg")]
    [InlineData("progressive.jpg")]
    public void A_file_cut_anywhere_is_refused(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Folder, name));

        for (var length = 8; length < whole.Length - 1; length++)
            Assert.Equal(PictureException.Broken, Assert.Throws<PictureException>(() => Find(Data(whole[..length]))).Code);
    }

    [Theory]
    [InlineData("rgb8.png")]
    [InlineData("grey1-interlaced.png")]
    [InlineData("rgb.jpg")]
    public void A_file_with_any_byte_changed_is_read_or_refused_and_never_breaks_the_reader(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Folder, name));

        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var bits in new byte[] { 0x01, 0x80, 0xFF })
            {
                var changed = (byte[])whole.Clone();
                changed[i] ^= bits;
                try
                {
                    Find(Data(changed));
                }
                catch (PictureException refused)
                {
                    Assert.StartsWith("BRF62", refused.Code, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void A_picture_larger_than_any_page_needs_is_refused_before_it_is_unpacked()
    {
        var bomb = Png(60_000, 60_000, new byte[1000]);

        Assert.Equal("The picture has 60000 by 60000 pixels; make it smaller, 24 million pixels are the most.", Refusal(bomb));
    }

    [Fact]
    public void Data_beyond_the_last_row_is_refused() => Assert.Equal("The PNG's data is broken. Save the picture anew, as PNG or JPEG.", Refusal(Png(2, 2, new byte[50_000_000])));

    [Theory]
    [InlineData("https://example.org/a.png", PictureException.FromElsewhere)]
    [InlineData("//example.org/a.png", PictureException.FromElsewhere)]
    [InlineData("file:///etc/hostname", PictureException.FromElsewhere)]
    [InlineData("/etc/hostname", PictureException.FromElsewhere)]
    [InlineData("../edition.md", PictureException.FromElsewhere)]
    [InlineData("..%2Fedition.md", PictureException.FromElsewhere)]
    [InlineData("a/../../edition.md", PictureException.FromElsewhere)]
    [InlineData("gone.png", PictureException.NotFound)]
    [InlineData("gone/a.png", PictureException.NotFound)]
    [InlineData("data:image/svg+xml;base64,PHN2Zy8+", PictureException.Broken)]
    [InlineData("data:image/png,abc", PictureException.Broken)]
    [InlineData("data:image/png;base64,#", PictureException.Broken)]
    public void Only_the_folder_and_the_text_itself_give_pictures(string source, string code) =>
        Assert.Equal(code, Assert.Throws<PictureException>(() => Find(source)).Code);

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        var folder = Directory.CreateTempSubdirectory("briefings-pictures-");
        try
        {
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "a.png"), Path.Combine(Folder, "rgb8.png"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "sub"), Folder);

            Assert.Equal(PictureException.FromElsewhere, Assert.Throws<PictureException>(() => new PictureShelf(folder.FullName).Find("a.png")).Code);
            Assert.Equal(PictureException.FromElsewhere, Assert.Throws<PictureException>(() => new PictureShelf(folder.FullName).Find("sub/rgb8.png")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertSamples(string name, Func<int, int, byte[]> color)
    {
        foreach (var file in new[] { $"{name}.png", $"{name}-interlaced.png" })
        {
            var picture = Find(file);
            Assert.Equal((Width, Height), (picture.Width, picture.Height));
            Assert.Equal(EachPixel(color), picture.Samples);
        }
    }

    private static byte[] EachPixel(Func<int, int, byte[]> color) =>
        [.. Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).SelectMany(x => color(x, y)))];

    private static Picture Find(string source) => new PictureShelf(Folder).Find(source);

    private static string Data(byte[] file) => $"data:image/png;base64,{Convert.ToBase64String(file)}";

    private static string Refusal(byte[] file) => Assert.Throws<PictureException>(() => Find(Data(file))).Message;

    private static byte[] Png(int width, int height, byte[] rows)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal))
            zlib.Write(rows);
        var size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, width);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), height);
        size[8] = 8;
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, size), .. Chunk("IDAT"u8, data.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. type, .. data, 0, 0, 0, 0];
    }
}
