using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>
/// Signs a browser in at the provider: authorization code with PKCE, pushed where the provider takes pushed requests (RFC 9126), the client proved by its key. The
/// tokens stay here; the browser gets a session of ours.
/// </summary>
sealed class OidcSignIn(OidcProvider provider, ClientAssertion assertion, ClaimMapping mapping, IHttpClientFactory clients, IOptions<OidcOptions> options)
{
    /// <summary>Where to send the browser.</summary>
    public async Task<string> BeginAsync(SignInAttempt attempt, string redirectUri, CancellationToken cancellationToken)
    {
        var description = await provider.DescribeAsync(cancellationToken);
        var request = new Dictionary<string, string>
        {
            ["client_id"] = options.Value.ClientId,
            ["response_type"] = "code",
            ["redirect_uri"] = redirectUri,
            ["scope"] = string.Join(' ', options.Value.Scopes),
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (string.IsNullOrEmpty(description.PushedAuthorizationRequestEndpoint))
            return QueryHelpers.AddQueryString(description.AuthorizationEndpoint, request!);
        var pushed = await PostAsync(description.PushedAuthorizationRequestEndpoint, request, description, cancellationToken);
        return QueryHelpers.AddQueryString(description.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["request_uri"] = pushed.GetProperty("request_uri").GetString(),
        });
    }

    /// <summary>Whom the provider vouches for; null where its answer is not to this attempt, or says too little.</summary>
    public async Task<ExternalIdentity?> FinishAsync(SignInAttempt attempt, OidcAnswer answer, string redirectUri, CancellationToken cancellationToken)
    {
        var description = await provider.DescribeAsync(cancellationToken);
        if (string.IsNullOrEmpty(answer.Code) || !SameText(answer.State, attempt.State)) return null;
        // Tells apart two providers whose answers were mixed up (RFC 9207).
        if (answer.Iss is not null && answer.Iss != description.Issuer) return null;
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = answer.Code,
            ["redirect_uri"] = redirectUri,
            ["code_verifier"] = attempt.Verifier,
        };
        var tokens = await PostAsync(description.TokenEndpoint, form, description, cancellationToken);
        if (!tokens.TryGetProperty("id_token", out var idToken)) return null;
        var token = await provider.ValidateAsync(idToken.GetString()!, options.Value.ClientId, type: null, cancellationToken);
        return token is not null && token.TryGetPayloadValue<string>("nonce", out var nonce) && SameText(nonce, attempt.Nonce)
            ? await mapping.ReadAsync(token, cancellationToken)
            : null;
    }

    async Task<JsonElement> PostAsync(string endpoint, Dictionary<string, string> form, OpenIdConnectConfiguration description, CancellationToken cancellationToken)
    {
        assertion.AddTo(form, description.Issuer);
        using var client = clients.CreateClient(nameof(OidcProvider));
        using var content = new FormUrlEncodedContent(form);
        using var response = await client.PostAsync(new Uri(endpoint), content, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            // The code alone: a description may quote what was sent.
            var fault = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            throw new OidcException($"The provider answered {(int)response.StatusCode} {(fault.TryGetProperty("error", out var code) ? code.GetString() : "")}.");
        }
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    static bool SameText(string? left, string right) =>
        left is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}

/// <summary>The query of the provider's answer.</summary>
sealed record OidcAnswer(string? Code, string? State, string? Iss);

/// <summary>The provider would not take part; the message is for the log.</summary>
sealed class OidcException(string message) : Exception(message);
