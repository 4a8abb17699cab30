using static Briefings.Typesetting.Text.LineBreaking.LineBreakClass;

namespace Briefings.Typesetting.Text.LineBreaking;

/// <summary>The rules of UAX #14 that two classes decide, in the order of the annex, tabled once.</summary>
internal static class LineBreakPairs
{
    [Flags]
    private enum Breaking : byte
    {
        None = 0,
        Between = 1,
        AcrossSpaces = 2,
    }

    private static readonly Breaking[] Pairs = Table();

    public static bool BreaksBetween(LineBreakClass before, LineBreakClass after) => Of(before, after).HasFlag(Breaking.Between);

    public static bool BreaksAcrossSpaces(LineBreakClass before, LineBreakClass after) =>
        Of(before, after).HasFlag(Breaking.AcrossSpaces);

    private static Breaking Of(LineBreakClass before, LineBreakClass after) =>
        Pairs[((int)before * LineBreakClassTable.Count) + (int)after];

    private static bool Between(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        // LB6, LB7, LB8
        (_, BK or CR or LF or NL or SP or ZW) => false,
        (ZW, _) => true,
        // LB11, LB12, LB12a
        (_, WJ) or (WJ or GL, _) => false,
        (not (SP or BA or HY), GL) => false,
        // LB13 to LB18
        (_, CL or CP or EX or IS or SY) => false,
        (OP or OPW, _) or (QU, OP or OPW) or (CL or CP, NS) or (B2, B2) => false,
        (SP, _) => true,
        // LB19, LB20
        (_, QU) or (QU, _) => false,
        (_, CB) or (CB, _) => true,
        // LB21, LB21b, LB22
        (_, BA or HY or NS) or (BB, _) or (SY, HL) or (_, IN) => false,
        // LB23, LB23a, LB24
        (AL or HL, NU) or (NU, AL or HL) => false,
        (PR, ID or XP or EB or EM) or (ID or XP or EB or EM, PO) => false,
        (PR or PO, AL or HL) or (AL or HL, PR or PO) => false,
        // LB25, as far as two neighbours go
        (PR or PO or HY or NU, NU) or (NU, PO or PR) => false,
        // LB26, LB27
        (JL, JL or JV or H2 or H3) or (JV or H2, JV or JT) or (JT or H3, JT) => false,
        (JL or JV or JT or H2 or H3, PO) or (PR, JL or JV or JT or H2 or H3) => false,
        // LB28, LB29, LB30
        (AL or HL or IS, AL or HL) => false,
        (AL or HL or NU, OP) or (CP, AL or HL or NU) => false,
        // LB30b
        (EB or XP, EM) => false,
        // LB31
        _ => true,
    };

    private static bool AcrossSpaces(LineBreakClass before, LineBreakClass after) => (before, after) switch
    {
        (ZW, _) => !EndsLine(after),
        (_, WJ or CL or CP or EX or IS or SY) => false,
        (OP or OPW, _) or (QU, OP or OPW) or (CL or CP, NS) or (B2, B2) => false,
        _ => !EndsLine(after),
    };

    // LB6 and LB7 allow no break before what itself ends the line.
    private static bool EndsLine(LineBreakClass after) => after is BK or CR or LF or NL or ZW;

    private static Breaking[] Table()
    {
        var table = new Breaking[LineBreakClassTable.Count * LineBreakClassTable.Count];
        for (var before = (LineBreakClass)0; (int)before < LineBreakClassTable.Count; before++)
        {
            for (var after = (LineBreakClass)0; (int)after < LineBreakClassTable.Count; after++)
            {
                table[((int)before * LineBreakClassTable.Count) + (int)after] =
                    (Between(before, after) ? Breaking.Between : Breaking.None)
                    | (AcrossSpaces(before, after) ? Breaking.AcrossSpaces : Breaking.None);
            }
        }

        return table;
    }
}
