using System.Security.Cryptography;
using System.Text;

namespace Briefings.Worker.Delivery;

/// <summary>What a receiver is shown of a delivery's key: always the same for the same key, and telling nothing of it.</summary>
internal static class DeliveryId
{
    public static string Of(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
