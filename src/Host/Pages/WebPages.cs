using Microsoft.AspNetCore.StaticFiles;

namespace Helsefellesskap.Host.Pages;

/// <summary>
/// The dashboard at <c>/</c> and its files under <c>/web</c>, as src/Web builds them. Open to all, for they hold no figures; a program that was built
/// without them answers everything else.
/// </summary>
static class WebPages
{
    const string Folder = "web";

    // Their names change with their content.
    const string KeptForEver = "public, max-age=31536000, immutable";

    internal static void MapPages(this WebApplication app)
    {
        var dashboard = Path.Combine(app.Environment.ContentRootPath, Folder, "index.html");
        if (!File.Exists(dashboard)) return;
        app.MapGet("/", () => TypedResults.PhysicalFile(dashboard, "text/html; charset=utf-8")).AllowAnonymous();

        var types = new FileExtensionContentTypeProvider();
        var assets = app.Environment.ContentRootFileProvider.GetDirectoryContents($"{Folder}/web")
            .ToDictionary(file => file.Name, file => file.PhysicalPath!, StringComparer.Ordinal);
        app.MapGet("/web/{name}", IResult (string name, HttpResponse response) =>
        {
            if (!assets.TryGetValue(name, out var path)) return TypedResults.NotFound();
            response.Headers.CacheControl = KeptForEver;
            return TypedResults.PhysicalFile(path, types.TryGetContentType(name, out var type) ? type : null);
        }).AllowAnonymous();
    }

    /// <summary>The page that a browser gets at <c>GET /graphql</c>; it need not exist.</summary>
    internal static string Explorer(IHostEnvironment environment) => Path.Combine(environment.ContentRootPath, Folder, "explorer.html");
}
