using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Signing in and out, as ASP.NET Core's Identity API has it; there is no registering, for accounts are made by the administrator.</summary>
static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account");
        account.MapGet("/login", Ways).AllowAnonymous();
        account.MapPost("/login", LoginAsync).AllowAnonymous();
        account.MapPost("/logout", LogoutAsync).AllowAnonymous();
        account.MapPost("/manage/info", ChangePasswordAsync).RequireAuthorization();
        account.MapPost("/manage/2fa", TwoFactor.ManageAsync).RequireAuthorization();
        account.MapGet("/password", PasswordPage.Show).AllowAnonymous();
        account.MapPost("/password", PasswordPage.SetAsync).AllowAnonymous().DisableAntiforgery();
    }

    static async Task<IResult> LoginAsync(LoginRequest request, bool? useCookies, SignIn signIn, Sessions sessions, HttpContext http, CancellationToken cancellationToken)
    {
        var (outcome, secret) = await signIn.WithPasswordAsync(request, cancellationToken);
        if (secret is null) return TypedResults.Problem(outcome.ToString(), statusCode: StatusCodes.Status401Unauthorized);
        if (useCookies != true) return TypedResults.Ok(new AccessTokenResponse(secret, (long)sessions.Lifetime.TotalSeconds));
        SessionCookie.Set(http, secret, sessions.Lifetime);
        return TypedResults.Ok();
    }

    static Ok<SignInWays> Ways(IOptions<AccountOptions> options, IEnumerable<ISignInProvider> providers) =>
        TypedResults.Ok(new SignInWays(options.Value.Passwords, providers.Select(provider => new SignInProviderName(provider.Name, provider.Address)).FirstOrDefault()));

    /// <summary>
    /// Whoever holds the secret may end its session; without one there is nothing to end, and the answer is the same. Whoever came by a provider is told where the
    /// session there ends.
    /// </summary>
    static async Task<IResult> LogoutAsync(Sessions sessions, CurrentViewer current, IEnumerable<ISignInProvider> providers, HttpContext http, CancellationToken cancellationToken)
    {
        var account = default(Account);
        if (SessionCookie.SecretOf(http.Request) is { } secret)
        {
            using var program = current.ActAsProgram();
            account = await sessions.EndAsync(secret, cancellationToken);
        }
        SessionCookie.Clear(http);
        return account is { Kind: AccountKind.External } && providers.FirstOrDefault() is { } provider && await provider.SignOutAddressAsync(http, cancellationToken) is { } address
            ? TypedResults.Ok(new SignedOutHere(address))
            : TypedResults.NoContent();
    }

    static async Task<IResult> ChangePasswordAsync(PasswordRequest request, Passwords passwords, [FromServices] Viewer viewer, CancellationToken cancellationToken) =>
        await passwords.ChangeAsync(viewer.AccountId, request, cancellationToken) is { } fault
            ? TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest)
            : TypedResults.NoContent();
}
