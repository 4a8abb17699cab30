using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Briefings.Worker.Delivery;

/// <summary>Whose certificates are believed: the machine's authorities, or for a private server those of one file alone.</summary>
internal static class Trust
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Null where the machine's own authorities are to be used, or, with the problem told, the file is of no use.</summary>
    public static X509ChainPolicy? From(string? caFile, ICollection<Problem> problems)
    {
        if (caFile is null)
            return null;
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(caFile);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // Told below, as a file that can be read and has none.
        }

        if (policy.CustomTrustStore.Count > 0)
            return policy;
        problems.Add(Problems.DeliveryNoCertificates(caFile));
        return null;
    }
}
