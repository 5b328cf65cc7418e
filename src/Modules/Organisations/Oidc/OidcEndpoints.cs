using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Organisations.Accounts;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Oidc;

/// <summary>The two addresses of signing in at a provider; there are none where no provider is configured.</summary>
static class OidcEndpoints
{
    public const string Begin = "/account/oidc";

    public static void MapOidc(this IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IOptions<OidcOptions>>().Value.IsConfigured) return;
        endpoints.MapGet(Begin, BeginAsync).AllowAnonymous();
        endpoints.MapGet(SignInAttempt.Callback, FinishAsync).AllowAnonymous();
    }

    static async Task<IResult> BeginAsync(OidcSignIn signIn, IDataProtectionProvider protection, ILogger<OidcSignIn> logger, HttpContext http, CancellationToken cancellationToken)
    {
        var attempt = SignInAttempt.Begin();
        try
        {
            var address = await signIn.BeginAsync(attempt, RedirectUri(http), cancellationToken);
            attempt.Save(http, protection);
            return TypedResults.Redirect(address);
        }
        catch (OidcException fault)
        {
            logger.LogWarning(fault, "Signing in at the provider could not begin.");
            return Refused();
        }
    }

    static async Task<IResult> FinishAsync([AsParameters] OidcAnswer answer, [AsParameters] OidcServices services, HttpContext http, CancellationToken cancellationToken)
    {
        using var program = services.Current.ActAsProgram();
        var attempt = SignInAttempt.Take(http, services.Protection);
        try
        {
            var identity = attempt is null ? null : await services.SignIn.FinishAsync(attempt, answer, RedirectUri(http), cancellationToken);
            if (identity is null || await services.Accounts.FindOrAddAsync(identity, cancellationToken) is not { } account) return Refused();
            await services.Accounts.SetRolesAsync(account, identity.Roles, cancellationToken);
            await services.Database.WriteAuditAsync("sign-in", "account", account.Id.ToString(), new { provider = identity.Issuer }, cancellationToken);
            SessionCookie.Set(http, await services.Sessions.BeginAsync(account.Id, cancellationToken), services.Sessions.Lifetime);
            return TypedResults.Redirect("/");
        }
        catch (OidcException fault)
        {
            services.Logger.LogWarning(fault, "Signing in at the provider failed.");
            return Refused();
        }
    }

    /// <summary>One answer for all that can be wrong: who sees it is a person in a browser, who must find the way back.</summary>
    static ContentHttpResult Refused() => PlainPage.Show(
        Catalogue.Text("account.refusedTitle"), $"<p role=\"alert\">{Catalogue.Text("account.refused")}</p>{PlainPage.ToTheStart}", StatusCodes.Status401Unauthorized);

    static string RedirectUri(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{SignInAttempt.Callback}";
}

/// <summary>What finishing a sign-in needs.</summary>
sealed record OidcServices(
    OidcSignIn SignIn, ExternalAccounts Accounts, Sessions Sessions, OrganisationsDbContext Database, CurrentViewer Current, IDataProtectionProvider Protection, ILogger<OidcSignIn> Logger);
