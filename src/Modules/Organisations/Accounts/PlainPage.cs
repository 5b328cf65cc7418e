using System.Text;
using Helsefellesskap.Kernel.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>A page without script or style, for those who are not signed in.</summary>
static class PlainPage
{
    public static string ToTheStart => $"<p><a href=\"/\">{Catalogue.Text("account.toTheStart")}</a></p>";

    /// <param name="title">The page's heading, as HTML.</param>
    /// <param name="body">HTML.</param>
    public static ContentHttpResult Show(string title, string body, int status = StatusCodes.Status200OK) => TypedResults.Content($"""
        <!doctype html>
        <html lang="nb">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{title}</title>
        <h1>{title}</h1>
        {body}
        </html>
        """, "text/html", Encoding.UTF8, status);
}
