using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Briefings.Worker.Configuration;

/// <summary>Whose certificates are believed: the machine's authorities, or for a private server those of one file alone.</summary>
internal static class Trust
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Null where the machine's own authorities are to be used, or, with the problem told, the file is of no use.</summary>
    /// <param name="path">The key of the section that names the file.</param>
    public static X509ChainPolicy? From(string? caFile, string path, List<KeyedProblem> problems)
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
        problems.Add(new($"{path}:CaFile", Problems.DeliveryNoCertificates(caFile)));
        return null;
    }

    /// <summary>Whether a server's certificate is for its name and comes from one of the authorities.</summary>
    public static bool Believes(this X509ChainPolicy policy, X509Certificate? certificate, X509Chain? sent, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var chain = new X509Chain { ChainPolicy = policy.Clone() };
        // The server sends what stands between its own certificate and the authority's.
        foreach (var between in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            chain.ChainPolicy.ExtraStore.Add(between.Certificate);
        using var leaf = new X509Certificate2(certificate);
        return chain.Build(leaf);
    }
}
