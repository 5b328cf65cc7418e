using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// Makes the secrets of sessions and keys: 256 random bits behind a prefix that names the kind. So much chance needs no salt and no slow hash, and a hash can be
/// looked up.
/// </summary>
static class Secrets
{
    public const string SessionPrefix = "hfs_";
    public const string KeyPrefix = "hfk_";

    public static string Make(string prefix) => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
