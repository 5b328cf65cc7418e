using System.Globalization;
using Helsefellesskap.Bench.Engine;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Http;

// See README.md. usage: dotnet run -c Release [seconds per query]; with "serve" it is the server that is measured over HTTP.
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddGraphQLServer().AddTypes(typeof(Queries).Assembly);
await using var app = builder.Build();
app.MapGraphQL();

if (args is [.., "serve"])
{
    await app.StartAsync();
    Console.WriteLine($"{app.Urls.First()}/graphql");
    await app.WaitForShutdownAsync();
    return;
}
var each = TimeSpan.FromSeconds(args is [var seconds] ? double.Parse(seconds, CultureInfo.InvariantCulture) : 1);
var finding = await EngineAlone.PrintAsync(app.Services.GetRequiredService<IRequestExecutor>(), app.Services, each);
await OverHttp.PrintAsync(finding, each);
