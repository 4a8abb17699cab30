using static Briefings.Typesetting.Text.LineBreaking.LineBreakClass;

namespace Briefings.Typesetting.Text.LineBreaking;

/// <summary>What of the text so far decides on the next break: the rules of UAX #14 that see more than two neighbours.</summary>
internal ref struct LineBreakContext(Span<BreakKind> after)
{
    private enum Number : byte
    {
        None,
        Inside,
        Closed,
    }

    private const int Nowhere = -1;

    private readonly Span<BreakKind> after = after;

    // A line's start is like what follows a space: nothing combines with it (LB10).
    private LineBreakClass before = SP;
    private bool spaces;
    private bool joiner;
    private bool hebrewHyphen;
    private bool oddIndicators;
    private Number number;
    private int prefixOfOpening = Nowhere;

    /// <summary>Takes the class of the code point at a UTF-16 unit, and writes what may happen to the line before it.</summary>
    public void Take(LineBreakClass current, int at)
    {
        var kind = Before(current, at);
        if (at > 0)
            after[at - 1] = kind;
    }

    private BreakKind Before(LineBreakClass current, int at)
    {
        if (before is BK or CR or LF or NL)
        {
            if (before == CR && current == LF)
            {
                before = LF;
                return BreakKind.None;
            }

            before = SP;
            spaces = joiner = false;
            Before(current, at);
            return BreakKind.Mandatory;
        }

        var afterJoiner = joiner;
        joiner = current == ZWJ;
        if (current == SP)
        {
            spaces = true;
            return BreakKind.None;
        }

        if (current is CM or ZWJ)
        {
            // LB9: a combining character is part of what it follows.
            if (!spaces && before is not (SP or ZW))
                return BreakKind.None;

            // LB10
            current = AL;
        }

        // LB8a
        var kind = afterJoiner || !Breaks(current) ? BreakKind.None : BreakKind.Allowed;
        Remember(current, at);
        return kind;
    }

    private readonly bool Breaks(LineBreakClass current)
    {
        if (spaces)
            return LineBreakPairs.BreaksAcrossSpaces(before, current);

        return current switch
        {
            // LB30a: indicators pair up from the first.
            RI when before == RI => !oddIndicators,
            // LB25: NU (NU | SY | IS)* × NU, and NU (NU | SY | IS)* (CL | CP)? × (PO | PR)
            NU when number == Number.Inside => false,
            PO or PR when number != Number.None => false,
            // LB21a, which LB20 precedes.
            not CB when hebrewHyphen => false,
            _ => LineBreakPairs.BreaksBetween(before, current),
        };
    }

    private void Remember(LineBreakClass current, int at)
    {
        var adjacent = spaces ? SP : before;

        // LB25 (PR | PO) × OP NU: only the digit tells that the bracket belongs to a number.
        if (current == NU && adjacent is OP or OPW && prefixOfOpening != Nowhere)
            after[prefixOfOpening] = BreakKind.None;

        prefixOfOpening = current is OP or OPW && adjacent is PR or PO ? at - 1 : Nowhere;
        hebrewHyphen = adjacent == HL && current is HY or BA;
        oddIndicators = current == RI && !(adjacent == RI && oddIndicators);
        number = current switch
        {
            NU => Number.Inside,
            SY or IS when adjacent != SP && number == Number.Inside => Number.Inside,
            CL or CP when adjacent != SP && number == Number.Inside => Number.Closed,
            _ => Number.None,
        };
        before = current;
        spaces = false;
    }
}
