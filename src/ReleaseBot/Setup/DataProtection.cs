using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using ReleaseBot.Data;

namespace ReleaseBot.Setup;

/// <summary>Keeps the framework's key ring (anti-forgery, page tokens) with the data, so that every process reads the same, encrypted with a key derived from the installation's.</summary>
internal static class DataProtectionSetup
{
    public static IDataProtectionBuilder ProtectWith(this IDataProtectionBuilder builder, Installation installation)
    {
        builder.Services.AddOptions<KeyManagementOptions>().Configure<PageKeyStore>((options, keys) =>
        {
            options.XmlRepository = new Repository(keys);
            options.XmlEncryptor = new Encryptor(installation.KeyFor("page-keys"));
        });
        builder.Services.AddSingleton(installation);
        return builder;
    }

    /// <summary>The framework asks without waiting, at start and once a day.</summary>
    private sealed class Repository(PageKeyStore keys) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => keys.AllAsync()).GetAwaiter().GetResult().Select(text => XElement.Parse(text))];

        public void StoreElement(XElement element, string friendlyName) =>
            Task.Run(() => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
    }

    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private sealed class Encryptor(byte[] key) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
            var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
            RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceBytes));
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Encrypt(sealedBytes.AsSpan(0, NonceBytes), plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes));
            return new(new XElement("sealed", Convert.ToBase64String(sealedBytes)), typeof(Decryptor));
        }
    }

    /// <summary>Made by the framework, which hands it the services.</summary>
    private sealed class Decryptor(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            var sealedBytes = Convert.FromBase64String(encryptedElement.Value);
            var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
            using var cipher = new AesGcm(services.GetRequiredService<Installation>().KeyFor("page-keys"), TagBytes);
            cipher.Decrypt(sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), plain);
            return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
        }
    }
}
