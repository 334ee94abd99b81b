using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pacto.Bot.Channels.BotFramework;

/// <summary>Reads the certificate that stands for the bot's secret.</summary>
internal static class BotCertificate
{
    /// <summary>The certificate with its private key.</summary>
    /// <exception cref="CryptographicException">It cannot be read.</exception>
    /// <exception cref="IOException">There is no such file, or it may not be read.</exception>
    public static X509Certificate2 Load(BotIdentity identity) =>
        Path.GetExtension(identity.MicrosoftAppCertificatePath).ToUpperInvariant() is ".PFX" or ".P12"
            ? X509CertificateLoader.LoadPkcs12FromFile(identity.MicrosoftAppCertificatePath, identity.MicrosoftAppCertificatePassword)
            : X509Certificate2.CreateFromPemFile(identity.MicrosoftAppCertificatePath);

    /// <summary>Why it cannot be used; null when it can.</summary>
    public static string? FindProblem(BotIdentity identity)
    {
        try
        {
            using var certificate = Load(identity);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? null : "MicrosoftAppCertificatePath names a certificate without an RSA private key: use a PFX, or a PEM file that holds both.";
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return "MicrosoftAppCertificatePath names a file that cannot be read as a certificate with its key (PEM, or PFX with MicrosoftAppCertificatePassword).";
        }
    }
}
