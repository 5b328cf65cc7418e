using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Texts;
using Microsoft.AspNetCore.Identity;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Changes passwords. Every change ends all sessions of the account, the caller's too: whoever had stolen one is out.</summary>
sealed class Passwords(UserManager<Account> accounts, Sessions sessions, CurrentViewer current)
{
    /// <summary>Null where it is changed, else why not.</summary>
    public async Task<string?> ChangeAsync(Guid id, PasswordRequest request, CancellationToken cancellationToken)
    {
        using var program = current.ActAsProgram();
        var account = await accounts.FindByIdAsync(id.ToString());
        if (account is not { Kind: AccountKind.Person } || await accounts.IsLockedOutAsync(account)) return Refused;
        var result = await accounts.ChangePasswordAsync(account, request.OldPassword, request.NewPassword);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))) await accounts.AccessFailedAsync(account);
        return await FinishAsync(account, result, cancellationToken);
    }

    /// <summary>A path that lets whoever has it choose a password, once and within a day.</summary>
    public async Task<string> MakeLinkAsync(Account account)
    {
        var code = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"/account/password?account={account.Id}&code={Uri.EscapeDataString(code)}";
    }

    /// <summary>Sets a password with a link's code. Null where it is set, else why not.</summary>
    public async Task<string?> SetAsync(Guid id, string code, string password, CancellationToken cancellationToken)
    {
        using var program = current.ActAsProgram();
        if (await accounts.FindByIdAsync(id.ToString()) is not { Kind: AccountKind.Person, ClosedAt: null } account) return Refused;
        var result = await accounts.ResetPasswordAsync(account, code, password);
        if (result.Succeeded) await accounts.SetLockoutEndDateAsync(account, null);
        return await FinishAsync(account, result, cancellationToken);
    }

    static string Refused => Catalogue.Text("account.passwordRefused");

    async Task<string?> FinishAsync(Account account, IdentityResult result, CancellationToken cancellationToken)
    {
        if (!result.Succeeded)
            return result.Errors.Any(error => error.Code.StartsWith("PasswordTooShort", StringComparison.Ordinal)) ? Catalogue.Text("account.passwordTooShort", AccountServices.PasswordLength) : Refused;
        await sessions.EndAllAsync(account.Id, cancellationToken);
        return null;
    }
}
