using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The explicit levels and directions of one paragraph (rules X1 to X8).</summary>
internal static class ExplicitLevels
{
    private const int MaxDepth = 125;

    /// <param name="Override">The type that every character takes, or ON where nothing overrides.</param>
    private readonly record struct Status(byte Level, BidiClass Override, bool Isolates);

    /// <param name="types">The classes, overwritten where an override is in force.</param>
    public static void Assign(ReadOnlySpan<BidiClass> classes, Span<BidiClass> types, byte paragraphLevel, Span<byte> levels)
    {
        Span<Status> stack = stackalloc Status[MaxDepth + 2];
        stack[0] = new Status(paragraphLevel, ON, false);
        var top = 0;
        var (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);
        for (var at = 0; at < classes.Length; at++)
        {
            var current = classes[at];
            switch (current)
            {
                case LRE or RLE or LRO or RLO:
                    if (overflowIsolates + overflowEmbeddings == 0 && Next(stack[top].Level, current is RLE or RLO, out var embedded))
                        stack[++top] = new Status(embedded, current switch { LRO => L, RLO => R, _ => ON }, false);
                    else if (overflowIsolates == 0)
                        overflowEmbeddings++;
                    break;
                case LRI or RLI:
                    Stand(at, stack[top], types, levels);
                    if (overflowIsolates + overflowEmbeddings == 0 && Next(stack[top].Level, current == RLI, out var isolated))
                    {
                        validIsolates++;
                        stack[++top] = new Status(isolated, ON, true);
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack[top].Isolates)
                            top--;
                        top--;
                        validIsolates--;
                    }

                    Stand(at, stack[top], types, levels);
                    break;
                case PDF:
                    if (overflowIsolates > 0)
                        break;
                    if (overflowEmbeddings > 0)
                        overflowEmbeddings--;
                    else if (top > 0 && !stack[top].Isolates)
                        top--;
                    break;
                case B:
                    levels[at] = paragraphLevel;
                    break;
                case not BN:
                    Stand(at, stack[top], types, levels);
                    break;
            }
        }
    }

    private static bool Next(byte level, bool rightToLeft, out byte next)
    {
        next = (byte)(rightToLeft ? (level + 1) | 1 : (level + 2) & ~1);
        return next <= MaxDepth;
    }

    private static void Stand(int at, Status status, Span<BidiClass> types, Span<byte> levels)
    {
        levels[at] = status.Level;
        if (status.Override != ON)
            types[at] = status.Override;
    }
}
