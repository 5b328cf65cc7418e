using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>What signing in came to. A wrong password, an unknown address, a locked and a closed account are told apart by nobody outside.</summary>
enum SignInOutcome
{
    Failed,
    RequiresTwoFactor,
    Succeeded,
}

/// <summary>Signs a person in with e-mail address, password and, where it is set up, a second factor.</summary>
sealed class SignIn(UserManager<Account> accounts, Sessions sessions, OrganisationsDbContext context, CurrentViewer current, IOptions<AccountOptions> options)
{
    // Checked where there is no such account, so that the answer takes as long as for one that there is.
    static readonly Account Nobody = new() { Name = "" };
    static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<(SignInOutcome Outcome, string? Secret)> WithPasswordAsync(LoginRequest request, CancellationToken cancellationToken)
    {
        if (!options.Value.Passwords) return (SignInOutcome.Failed, null);
        using var program = current.ActAsProgram();
        if (await accounts.FindByEmailAsync(request.Email) is not { Kind: AccountKind.Person, ClosedAt: null } account)
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, request.Password);
            return (SignInOutcome.Failed, null);
        }
        var outcome = await CheckAsync(account, request);
        if (outcome != SignInOutcome.RequiresTwoFactor)
            await context.WriteAuditAsync(outcome == SignInOutcome.Succeeded ? "sign-in" : "sign-in-failed", "account", account.Id.ToString(), cancellationToken: cancellationToken);
        return (outcome, outcome == SignInOutcome.Succeeded ? await sessions.BeginAsync(account.Id, cancellationToken) : null);
    }

    async Task<SignInOutcome> CheckAsync(Account account, LoginRequest request)
    {
        var isLocked = await accounts.IsLockedOutAsync(account);
        // The password is checked of a locked account too: the time that it takes must not tell.
        var isRight = await accounts.CheckPasswordAsync(account, request.Password);
        if (isLocked) return SignInOutcome.Failed;
        if (isRight && account.TwoFactorEnabled)
        {
            if (string.IsNullOrEmpty(request.TwoFactorCode) && string.IsNullOrEmpty(request.TwoFactorRecoveryCode)) return SignInOutcome.RequiresTwoFactor;
            isRight = await IsSecondFactorAsync(account, request);
        }
        if (isRight) await accounts.ResetAccessFailedCountAsync(account);
        else await accounts.AccessFailedAsync(account);
        return isRight ? SignInOutcome.Succeeded : SignInOutcome.Failed;
    }

    async Task<bool> IsSecondFactorAsync(Account account, LoginRequest request) =>
        !string.IsNullOrEmpty(request.TwoFactorCode)
            ? await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, request.TwoFactorCode)
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, request.TwoFactorRecoveryCode!)).Succeeded;
}
