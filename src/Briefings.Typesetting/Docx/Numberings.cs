using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Typesetting.Docx;

/// <summary>The lists of the file. All bullets are one list; each numbered list counts for itself.</summary>
internal sealed class Numberings(int indent)
{
    public const int Levels = 9;

    private const int Bullets = 1;
    private const int Numbers = 2;

    private readonly List<NumberingInstance> lists = [new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets }];

    public static int BulletList => Bullets;

    /// <summary>A list whose first number, at this level, is the given one.</summary>
    public int Begin(int level, int start)
    {
        var list = lists.Count + 1;
        var begun = new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level };
        lists.Add(new NumberingInstance(new AbstractNumId { Val = Numbers }, begun) { NumberID = list });
        return list;
    }

    public Numbering Write() => new([Shape(Bullets, isNumbered: false), Shape(Numbers, isNumbered: true), .. lists]);

    private AbstractNum Shape(int id, bool isNumbered)
    {
        var levels = Enumerable.Range(0, Levels).Select(OpenXmlElement (level) => LevelOf(level, isNumbered));
        return new AbstractNum([new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }, .. levels]) { AbstractNumberId = id };
    }

    private Level LevelOf(int level, bool isNumbered)
    {
        var indentation = new Indentation { Left = Measures.Text((level + 1) * indent), Hanging = Measures.Text(indent) };
        OpenXmlElement[] parts =
        [
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = isNumbered ? NumberFormatValues.Decimal : NumberFormatValues.Bullet },
            new LevelText { Val = isNumbered ? $"%{level + 1}." : level % 2 == 0 ? "\u2022" : "\u2013" },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties { Indentation = indentation },
        ];
        return new Level(parts) { LevelIndex = level };
    }
}
