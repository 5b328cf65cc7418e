using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Accounts;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>
/// Opens the API to the provider's access tokens (RFC 9068): meant for this API, of type at+jwt, signed as agreed. What they allow is what their claims say at this
/// moment, so that a service account needs no sign-in here.
/// </summary>
sealed class AccessTokenReader(OidcProvider provider, ClaimMapping mapping, ExternalAccounts accounts, Credentials credentials, CurrentViewer current, IOptions<OidcOptions> options)
    : ITokenReader
{
    public async Task<Viewer?> ViewerOfAsync(string token, CancellationToken cancellationToken)
    {
        if (options.Value.ApiAudience is not { Length: > 0 } audience) return null;
        if (await provider.ValidateAsync(token, audience, "at+jwt", cancellationToken) is not { } valid) return null;
        if (await mapping.ReadAsync(valid, cancellationToken) is not { } identity) return null;
        using var program = current.ActAsProgram();
        return await accounts.FindOrAddAsync(identity, cancellationToken) is { } account
            ? credentials.MakeViewer(account.Id, account.Name, identity.Roles, scopes: [])
            : null;
    }
}
