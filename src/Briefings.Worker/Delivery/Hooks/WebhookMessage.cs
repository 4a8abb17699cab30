using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>
/// The edition as signed JSON, by the Standard Webhooks convention: HMAC-SHA256 over <c>id.timestamp.body</c>. The files are Base64
/// inside it, so that one signature over one body covers everything and a receiver needs no parser but its JSON one.
/// </summary>
internal sealed class WebhookMessage(byte[] secret, IReadOnlyList<string> formats, TimeProvider clock)
{
    private const string SecretPrefix = "whsec_";
    private const int ShortestSecret = 16;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where the text is no secret that can sign.</summary>
    public static byte[]? SecretOf(string text)
    {
        var bytes = new byte[text.Length];
        if (!text.StartsWith(SecretPrefix, StringComparison.Ordinal))
            bytes = Encoding.UTF8.GetBytes(text);
        else if (Convert.TryFromBase64String(text[SecretPrefix.Length..], bytes, out var length))
            bytes = bytes[..length];
        else
            return null;
        return bytes.Length >= ShortestSecret ? bytes : null;
    }

    public HookMessage Write(Parcel parcel, string key)
    {
        var body = Body(parcel);
        var id = $"brf_{DeliveryId.Of(key)}";
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return new HookMessage(body,
        [
            ("Webhook-Id", id),
            ("Webhook-Timestamp", timestamp),
            ("Webhook-Signature", $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}"),
            ("Idempotency-Key", id),
        ]);
    }

    private byte[] Body(Parcel parcel) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Type = "edition.ready",
            Timestamp = parcel.Due,
            Data = new
            {
                parcel.Edition,
                parcel.Schedule,
                parcel.Date,
                parcel.Title,
                parcel.Marking,
                parcel.Language,
                parcel.Lead,
                parcel.Stories,
                Documents = parcel.In(formats).Select(document => new
                {
                    Name = $"{NamePattern.Fill("{schedule}-{date}", parcel)}.{document.Format}",
                    document.MediaType,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span)),
                    Base64 = Convert.ToBase64String(document.Bytes.Span),
                }),
            },
        },
        Form);
}
