using System.Net;
using Helsefellesskap.Kernel.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>
/// The page behind a one-time link: a form without script, which works before anything else of the program does. The link's code is what protects the form, so it
/// needs no token against forgery.
/// </summary>
static class PasswordPage
{
    public static ContentHttpResult Show(Guid account, string code) => Page($"""
        <form method="post" action="/account/password">
        <input type="hidden" name="account" value="{account}">
        <input type="hidden" name="code" value="{WebUtility.HtmlEncode(code)}">
        <label>{Catalogue.Text("account.newPassword")}<br><input type="password" name="password" minlength="{AccountServices.PasswordLength}" autocomplete="new-password" required autofocus></label>
        <p><button>{Catalogue.Text("account.savePassword")}</button></p>
        </form>
        """);

    public static async Task<IResult> SetAsync(
        [FromForm] Guid account, [FromForm] string code, [FromForm] string password, Passwords passwords, CancellationToken cancellationToken) =>
        await passwords.SetAsync(account, code, password, cancellationToken) is { } fault
            ? Page($"<p role=\"alert\">{fault}</p>", StatusCodes.Status400BadRequest)
            : Page($"<p role=\"status\">{Catalogue.Text("account.passwordSaved")}</p>{PlainPage.ToTheStart}");

    static ContentHttpResult Page(string body, int status = StatusCodes.Status200OK) => PlainPage.Show(Catalogue.Text("account.passwordTitle"), body, status);
}
