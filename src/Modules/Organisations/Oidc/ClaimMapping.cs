using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Accounts;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>Somebody whom the provider vouches for.</summary>
sealed record ExternalIdentity(string Issuer, string Subject, string Name, IReadOnlyList<RoleAtOrganisation> Roles);

/// <summary>Reads who somebody is here from a token's claims, by the configuration. A missing claim is a refusal, never a default.</summary>
sealed class ClaimMapping(IOptions<OidcOptions> options, OrganisationDirectory directory)
{
    /// <summary>Null where the claims give no role here. <paramref name="token"/> is validated already.</summary>
    public async Task<ExternalIdentity?> ReadAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var claims = options.Value.Claims;
        if (string.IsNullOrEmpty(token.Subject)) return null;
        var organisation = await OrganisationAsync(Value(token, claims.Organisation), cancellationToken);
        var roles = token.Claims.Where(claim => claim.Type == claims.Roles)
            .Select(claim => claims.RoleValues.TryGetValue(claim.Value, out var role) ? RoleAt(role, organisation) : null)
            .OfType<RoleAtOrganisation>().Distinct().ToList();
        return roles.Count == 0 ? null : new ExternalIdentity(token.Issuer, token.Subject, Value(token, claims.Name) ?? token.Subject, roles);
    }

    static RoleAtOrganisation? RoleAt(Role role, OrganisationCode? organisation) =>
        !AccountRole.NeedsOrganisation(role) ? new RoleAtOrganisation(role, null) :
        organisation is null ? null : new RoleAtOrganisation(role, organisation);

    async Task<OrganisationCode?> OrganisationAsync(string? value, CancellationToken cancellationToken)
    {
        if (value is null || !options.Value.Claims.OrganisationValues.TryGetValue(value, out var code) || !OrganisationCode.IsValid(code)) return null;
        return (await directory.GetAsync(cancellationToken)).Find(new OrganisationCode(code))?.Code;
    }

    static string? Value(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) && value.Length > 0 ? value : null;
}
