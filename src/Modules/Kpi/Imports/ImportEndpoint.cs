using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary><c>POST /imports/{kind}?mode=check|load&amp;confirm=true&amp;file=name&amp;progress=uuid</c> with the file as the body.</summary>
internal static class ImportEndpoint
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MonthConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/imports/{kind}", ImportAsync)
        .RequireAuthorization()
        // A file may be as long as it is: it is read as it comes, and never held.
        .WithMetadata(new DisableRequestSizeLimitAttribute());

    static async Task<IResult> ImportAsync(
        string kind,
        HttpContext context,
        [FromServices] IEnumerable<IImportKind> kinds,
        [FromServices] Senders senders,
        [FromServices] Importer importer,
        string mode = "check",
        bool confirm = false,
        string? file = null,
        Guid? progress = null)
    {
        if (kinds.FirstOrDefault(known => known.Code == kind) is not { } found) return Results.NotFound();
        if (ModeOf(mode) is not { } asked) return Results.BadRequest();
        if (await senders.CurrentAsync(found, context.RequestAborted) is not { } sender) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var request = new ImportRequest(found, asked, sender) { Confirmed = confirm, FileName = file, ProgressId = progress, Length = context.Request.ContentLength };
        var answer = await importer.ImportAsync(request, context.Request.Body, context.RequestAborted);
        return Results.Json(answer, Json, statusCode: answer.IsRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    static ImportMode? ModeOf(string mode) => mode switch
    {
        "check" => ImportMode.Check,
        "load" => ImportMode.Load,
        _ => null,
    };

    sealed class MonthConverter : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Month.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
