using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// The keys of data protection lie in the database, where all nodes find them; with a certificate they lie there encrypted, so that a copy of the database alone
/// makes no links and reads no cookies of a sign-in that is under way.
/// </summary>
static class KeyProtection
{
    public static void AddKeys(this IServiceCollection services, AccountOptions accounts)
    {
        services.AddSingleton<ProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = keys);
        var protection = services.AddDataProtection().SetApplicationName("Helsefellesskap");
        if (accounts.KeysCertificate is not { Length: > 0 } current) return;
        protection.ProtectKeysWithCertificate(Read(current));
        // Keys that an earlier certificate encrypted are still read with it.
        protection.UnprotectKeysWithAnyCertificate([.. accounts.FormerKeysCertificates.Prepend(current).Select(Read)]);
    }

    static X509Certificate2 Read(string file)
    {
        try
        {
            var certificate = X509Certificate2.CreateFromPemFile(file);
            return certificate.GetRSAPrivateKey() is not null ? certificate : throw new CryptographicException("The key is no RSA key.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartException("Accounts__KeysCertificate and Accounts__FormerKeysCertificates name PEM files, each with a certificate and its RSA key; one cannot be read.", fault);
        }
    }
}
