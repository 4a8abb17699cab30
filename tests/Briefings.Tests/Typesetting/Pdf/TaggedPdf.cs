using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Briefings.Tests.Typesetting.Pdf;

/// <summary>A printed file as a program reads it: its objects, its logical structure, its text in the order of that structure.</summary>
internal sealed class TaggedPdf : IDisposable
{
    public TaggedPdf(byte[] bytes)
    {
        Pdf = PdfDocument.Open(bytes);
        Pages = [.. Pdf.GetPages()];
        Catalog = Pdf.Structure.Catalog.CatalogDictionary;
        PageReferences = References(Dictionary(Catalog, "Pages")!, "Kids");
        Root = ReadElement(Resolve(Dictionary(Catalog, "StructTreeRoot")!.Data["K"]), null);
        ParentTree = ReadParentTree();
    }

    public PdfDocument Pdf { get; }

    public IReadOnlyList<Page> Pages { get; }

    public DictionaryToken Catalog { get; }

    public Element Root { get; }

    /// <summary>For each key of the parent tree the elements it leads to.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<DictionaryToken>> ParentTree { get; }

    private IReadOnlyList<IndirectReferenceToken> PageReferences { get; }

    public IEnumerable<Element> Elements => Root.WithDescendants();

    /// <summary>One line an element that holds text or annotations: its role, and what it says.</summary>
    public string ReadAloud()
    {
        var lines = new StringBuilder();
        Write(Root, 0);
        return lines.ToString();

        void Write(Element element, int depth)
        {
            lines.Append(' ', depth * 2).Append(element.Role).Append(element.Alt is { } alt ? $" ({alt})" : "");
            var own = TextOf(element);
            if (own.Length > 0 || element.Kids.All(kid => kid is not Element { IsInline: false }))
                lines.Append(": ").Append(own);
            lines.Append('\n');
            foreach (var child in element.Kids.OfType<Element>().Where(child => !child.IsInline))
                Write(child, depth + 1);
        }
    }

    /// <summary>All text in reading order, without white space.</summary>
    public string Text => Sample.WithoutWhiteSpace(TextIn(Root, withLabels: true));

    /// <summary>The same without the numbers and bullets of lists.</summary>
    public string TextWithoutLabels => Sample.WithoutWhiteSpace(TextIn(Root, withLabels: false));

    public string TextOf(MarkedText mark) => string.Concat(TextsOf(mark.Page)[mark.Id]);

    public IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? Pdf.Structure.GetObject(reference.Data).Data : token;

    public DictionaryToken? Dictionary(DictionaryToken holder, string key) =>
        !holder.Data.TryGetValue(key, out var token) ? null
        : Resolve(token) switch { DictionaryToken dictionary => dictionary, StreamToken stream => stream.StreamDictionary, _ => null };

    public IReadOnlyList<IToken> Array(DictionaryToken holder, string key) =>
        holder.Data.TryGetValue(key, out var token) && Resolve(token) is ArrayToken array ? array.Data : [];

    public IReadOnlyList<DictionaryToken> Annotations(Page page) =>
        [.. Array(page.Dictionary, "Annots").Select(token => (DictionaryToken)Resolve(token))];

    public int? PageOf(IToken reference) =>
        reference is IndirectReferenceToken page && PageReferences.ToList().FindIndex(known => known.Data.Equals(page.Data)) is >= 0 and var index ? index + 1 : null;

    public void Dispose() => Pdf.Dispose();

    private IReadOnlyList<IndirectReferenceToken> References(DictionaryToken holder, string key) => [.. Array(holder, key).OfType<IndirectReferenceToken>()];

    private readonly Dictionary<int, ILookup<int, string>> texts = [];

    /// <summary>What each marked content of a page says, by its id.</summary>
    private ILookup<int, string> TextsOf(int page)
    {
        if (!texts.TryGetValue(page, out var found))
        {
            texts[page] = found = Pages[page - 1].GetMarkedContents()
                .ToLookup(content => content.MarkedContentIdentifier, content => string.Concat(content.Letters.Select(letter => letter.Value)));
        }

        return found;
    }

    private string TextIn(Element element, bool withLabels) => element.Role == "Lbl" && !withLabels ? "" : string.Concat(element.Kids.Select(kid => kid switch
    {
        MarkedText mark => TextOf(mark),
        Element child => TextIn(child, withLabels),
        _ => "",
    }));

    private string TextOf(Element element) => string.Concat(element.Kids.Select(kid => kid switch
    {
        MarkedText mark => TextOf(mark),
        Element { IsInline: true } child => $"[{child.Role} {TextOf(child)}]",
        _ => "",
    }));

    private Element ReadElement(IToken token, Element? parent)
    {
        var dictionary = (DictionaryToken)token;
        var element = new Element(((NameToken)dictionary.Data["S"]).Data, dictionary, parent);
        var page = dictionary.Data.TryGetValue("Pg", out var own) ? PageOf(own) : null;
        foreach (var kid in Array(dictionary, "K"))
        {
            element.Kids.Add(Resolve(kid) switch
            {
                NumericToken mark => new MarkedText(page!.Value, mark.Int),
                DictionaryToken mark when mark.Data.TryGetValue("MCID", out var id) => new MarkedText(PageOf(mark.Data["Pg"])!.Value, ((NumericToken)id).Int),
                DictionaryToken link when link.Data.TryGetValue("Obj", out var annotation) => new LinkArea((DictionaryToken)Resolve(annotation)),
                var child => ReadElement(child, element),
            });
        }

        return element;
    }

    private Dictionary<int, IReadOnlyList<DictionaryToken>> ReadParentTree()
    {
        var numbers = Array(Dictionary(Dictionary(Catalog, "StructTreeRoot")!, "ParentTree")!, "Nums");
        return numbers.Chunk(2).ToDictionary(
            pair => ((NumericToken)pair[0]).Int,
            pair => Resolve(pair[1]) is ArrayToken marks
                ? (IReadOnlyList<DictionaryToken>)[.. marks.Data.Select(mark => (DictionaryToken)Resolve(mark))]
                : [(DictionaryToken)Resolve(pair[1])]);
    }

    internal abstract record Kid;

    internal sealed record MarkedText(int Page, int Id) : Kid;

    internal sealed record LinkArea(DictionaryToken Annotation) : Kid;

    internal sealed record Element(string Role, DictionaryToken Dictionary, Element? Parent) : Kid
    {
        public List<Kid> Kids { get; } = [];

        public string? Alt => Dictionary.Data.GetValueOrDefault("Alt") switch { StringToken text => text.Data, HexToken hex => hex.Data, _ => null };

        public bool IsInline => Role is "Link" or "Span" or "Reference";

        public IEnumerable<Element> WithDescendants() => [this, .. Kids.OfType<Element>().SelectMany(child => child.WithDescendants())];
    }
}
