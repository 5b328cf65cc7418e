using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>The provider as it describes itself: addresses and keys, read again when a key is unknown. Validates its tokens.</summary>
sealed class OidcProvider
{
    static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    readonly ConfigurationManager<OpenIdConnectConfiguration> metadata;
    readonly OidcOptions options;

    public OidcProvider(IOptions<OidcOptions> options, IHttpClientFactory clients)
    {
        this.options = options.Value;
        var authority = new Uri(this.options.Authority!.TrimEnd('/') + "/");
        metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            new Uri(authority, ".well-known/openid-configuration").AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            // Without TLS only on this very machine, where tests run.
            new HttpDocumentRetriever(clients.CreateClient(nameof(OidcProvider))) { RequireHttps = !authority.IsLoopback });
    }

    public Task<OpenIdConnectConfiguration> DescribeAsync(CancellationToken cancellationToken) => metadata.GetConfigurationAsync(cancellationToken);

    /// <summary>Null where the token is not the provider's, not for the audience, of another type, signed otherwise than agreed, or over.</summary>
    public async Task<JsonWebToken?> ValidateAsync(string token, string audience, string? type, CancellationToken cancellationToken)
    {
        var result = await ValidateOnceAsync(token, audience, type, cancellationToken);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have a new key. The manager itself sees to it that this is not asked too often.
            metadata.RequestRefresh();
            result = await ValidateOnceAsync(token, audience, type, cancellationToken);
        }
        return result.IsValid ? (JsonWebToken)result.SecurityToken : null;
    }

    async Task<TokenValidationResult> ValidateOnceAsync(string token, string audience, string? type, CancellationToken cancellationToken)
    {
        var provider = await DescribeAsync(cancellationToken);
        return await Tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = audience,
            ValidTypes = type is null ? null : [type],
            ValidAlgorithms = options.Algorithms,
            IssuerSigningKeys = provider.SigningKeys,
            ClockSkew = TimeSpan.FromSeconds(30),
        });
    }
}
