using Helsefellesskap.Host;
using Npgsql;

// dotnet ef reads the services of this program and never runs it: no database is reached.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=design-time"));
foreach (var module in ModuleList.All) module.AddServices(builder.Services, builder.Configuration);
await builder.Build().RunAsync();
