using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>Proves to the provider who this program is, with its private key (private_key_jwt, RFC 7523): used once, and worthless after a minute.</summary>
sealed class ClientAssertion
{
    const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    readonly string clientId;
    readonly SigningCredentials credentials;
    readonly TimeProvider clock;

    public ClientAssertion(IOptions<OidcOptions> options, TimeProvider clock)
    {
        this.clock = clock;
        clientId = options.Value.ClientId;
        var key = new JsonWebKey(File.ReadAllText(options.Value.PrivateKeyFile));
        credentials = new SigningCredentials(key, key.Kty == JsonWebAlgorithmsKeyTypes.EllipticCurve ? SecurityAlgorithms.EcdsaSha256 : SecurityAlgorithms.RsaSsaPssSha256);
    }

    /// <summary>Adds the assertion to a request's form.</summary>
    public void AddTo(Dictionary<string, string> form, string issuer)
    {
        form["client_id"] = clientId;
        form["client_assertion_type"] = AssertionType;
        form["client_assertion"] = Make(issuer);
    }

    string Make(string issuer)
    {
        var now = clock.GetUtcNow();
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["iss"] = clientId,
            ["sub"] = clientId,
            ["aud"] = issuer,
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddSeconds(60).ToUnixTimeSeconds(),
        }), credentials);
    }
}
