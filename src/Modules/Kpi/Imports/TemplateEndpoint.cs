using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary><c>GET /imports/{kind}/template</c>: an empty file with the kind's columns, which spreadsheets open as a table.</summary>
internal static class TemplateEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/imports/{kind}/template", Template).RequireAuthorization();

    static IResult Template(string kind, [FromServices] IEnumerable<IImportKind> kinds)
    {
        if (kinds.FirstOrDefault(each => each.Code == kind) is not { } known) return Results.NotFound();
        // Spreadsheets take a file for UTF-8 only with the mark.
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', known.Columns) + "\r\n")];
        return Results.File(file, "text/csv; charset=utf-8", $"{kind}.csv");
    }
}
