using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Sets the second factor up: a time-based code (TOTP, RFC 6238) of an authenticator app, with recovery codes for when the telephone is lost.</summary>
static class TwoFactor
{
    const int RecoveryCodes = 10;

    public static async Task<IResult> ManageAsync(TwoFactorRequest request, UserManager<Account> accounts, [FromServices] Viewer viewer)
    {
        if (await accounts.FindByIdAsync(viewer.AccountId.ToString()) is not { Kind: AccountKind.Person } account) return TypedResults.NotFound();
        var turnsOff = request.Enable == false || request.ResetSharedKey;
        // A stolen session must not be enough to take the second factor away: what is on is changed with a code.
        if ((request.Enable == true || (account.TwoFactorEnabled && (turnsOff || request.ResetRecoveryCodes))) && !await IsCodeAsync(accounts, account, request.TwoFactorCode))
            return TypedResults.Problem("InvalidTwoFactorCode", statusCode: StatusCodes.Status400BadRequest);

        if (turnsOff) await accounts.SetTwoFactorEnabledAsync(account, false);
        if (request.ResetSharedKey || await accounts.GetAuthenticatorKeyAsync(account) is null) await accounts.ResetAuthenticatorKeyAsync(account);
        if (request.Enable == true) await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = request.ResetRecoveryCodes || request.Enable == true ? await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) : null;

        var key = account.TwoFactorEnabled ? "" : await accounts.GetAuthenticatorKeyAsync(account) ?? "";
        return TypedResults.Ok(new TwoFactorResponse(
            key, UriOf(account, key), account.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(account), codes?.ToArray()));
    }

    static async Task<bool> IsCodeAsync(UserManager<Account> accounts, Account account, string? code) =>
        !string.IsNullOrEmpty(code) && await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code);

    /// <summary>What an authenticator app reads from a QR code.</summary>
    static string UriOf(Account account, string key) =>
        key.Length == 0 ? "" : $"otpauth://totp/Helsefellesskap:{Uri.EscapeDataString(account.Email ?? account.Name)}?secret={key}&issuer=Helsefellesskap&digits=6";
}
