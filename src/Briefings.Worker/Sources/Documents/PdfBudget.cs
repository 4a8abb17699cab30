using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Weighs what a PDF's streams unpack to before they are unpacked: a kilobyte can hold a gigabyte.</summary>
internal sealed class PdfBudget : ILookupFilterProvider
{
    private const long MostUnpacked = 200L * 1024 * 1024;

    // LZW cannot be weighed without unpacking it. At its worst this much is 170 MB; nobody writes it any more.
    private const int MostLzw = 64 * 1024;

    private long left = MostUnpacked;

    public bool IsSpent { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Weighed(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary, IPdfTokenScanner scanner)
    {
        // The names of filters may stand in objects of their own.
        var resolved = dictionary;
        foreach (var name in (ReadOnlySpan<NameToken>)[NameToken.Filter, NameToken.F])
        {
            if (dictionary.TryGet(name, out var token) && token is IndirectReferenceToken reference && scanner.Get(reference.Data)?.Data is { } filters)
                resolved = resolved.With(name, filters);
        }

        return GetFilters(resolved);
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Weighed(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Weighed(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Weighed(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => filter is FlateFilter or LzwFilter ? new Weighing(filter, this) : filter)];

    private void Weigh(ReadOnlyMemory<byte> packed, bool isLzw)
    {
        if (isLzw)
            Take(packed.Length > MostLzw ? MostUnpacked + 1 : packed.Length);
        else
            WeighFlate(packed);
    }

    private void WeighFlate(ReadOnlyMemory<byte> packed)
    {
        var block = new byte[64 * 1024];
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        try
        {
            for (int read; (read = stream.Read(block)) > 0;)
                Take(read);
        }
        catch (InvalidDataException)
        {
            // Broken: what the package makes of it is not more than what came out so far.
        }
    }

    private void Take(long bytes)
    {
        left -= bytes;
        IsSpent |= left < 0;
        if (IsSpent)
            throw new InvalidDataException("The document unpacks to more than is read.");
    }

    private sealed class Weighing(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Weigh(input, filter is LzwFilter);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
