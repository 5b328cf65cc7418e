namespace Helsefellesskap.Modules.Organisations.Accounts;

// The bodies of /account, named and shaped as ASP.NET Core's Identity API has them.

sealed record LoginRequest(string Email, string Password, string? TwoFactorCode = null, string? TwoFactorRecoveryCode = null);

/// <summary>How one may sign in here: what the sign-in page has to show before anybody is known.</summary>
sealed record SignInWays(bool Passwords, SignInProviderName? Provider);

sealed record SignInProviderName(string Name, string Address);

/// <param name="ContinueAt">Where the browser ends its session at the provider too.</param>
sealed record SignedOutHere(string ContinueAt);

/// <param name="ExpiresIn">Seconds.</param>
sealed record AccessTokenResponse(string AccessToken, long ExpiresIn, string TokenType = "Bearer");

sealed record PasswordRequest(string OldPassword, string NewPassword);

sealed record TwoFactorRequest(bool? Enable = null, string? TwoFactorCode = null, bool ResetSharedKey = false, bool ResetRecoveryCodes = false);

sealed record TwoFactorResponse(string SharedKey, string AuthenticatorUri, bool IsTwoFactorEnabled, int RecoveryCodesLeft, string[]? RecoveryCodes);
