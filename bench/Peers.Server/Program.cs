// Our engine over the database of bench/peers, with the resolvers that a module would have: Npgsql, batch loaders, default limits on.
using Helsefellesskap.Bench.Peers.Server;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Http;
using Npgsql;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "4000"}");
builder.Services.AddSingleton(NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("PEERS_NPGSQL")
    ?? "Host=127.0.0.1;Port=5544;Username=postgres;Database=bench;Maximum Pool Size=16;Max Auto Prepare=20;Auto Prepare Min Usages=2;No Reset On Close=true"));
builder.Services.AddGraphQLServer().AddTypes(typeof(Queries).Assembly).AddScalar<DateOnly>(new DateType());

var app = builder.Build();
app.MapGraphQL();
app.Run();
