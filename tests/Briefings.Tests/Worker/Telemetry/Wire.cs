using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Briefings.Tests.Worker.Telemetry;

/// <summary>The fields of a protobuf message: as much of the encoding as OTLP uses.</summary>
internal sealed class Wire
{
    private readonly List<(int Number, ulong Value, byte[] Bytes)> fields = [];

    public Wire(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((number, Varint(message, ref at), []));
                    break;
                case 1:
                    fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at)), []));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add((number, 0, message[at..(at + length)]));
                    at += length;
                    break;
                default:
                    fields.Add((number, BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at)), []));
                    at += 4;
                    break;
            }
        }
    }

    public IEnumerable<Wire> Messages(int number) => fields.Where(field => field.Number == number).Select(field => new Wire(field.Bytes));

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    public string Hex(int number) => Convert.ToHexStringLower(Bytes(number));

    public ulong Number(int number) => fields.FirstOrDefault(field => field.Number == number).Value;

    /// <summary>An <c>AnyValue</c>: a string, a truth, a whole number, a number or a list.</summary>
    public string AnyValue() => fields is not [var (number, value, bytes)] ? "" : number switch
    {
        1 => Encoding.UTF8.GetString(bytes),
        2 => value == 1 ? "true" : "false",
        3 => ((long)value).ToString(CultureInfo.InvariantCulture),
        4 => BitConverter.UInt64BitsToDouble(value).ToString(CultureInfo.InvariantCulture),
        _ => string.Join(' ', new Wire(bytes).Messages(1).Select(item => item.AnyValue())),
    };

    private byte[] Bytes(int number) => fields.FirstOrDefault(field => field.Number == number).Bytes ?? [];

    private static ulong Varint(byte[] message, ref int at)
    {
        for (var (value, shift) = (0UL, 0); ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }
}
