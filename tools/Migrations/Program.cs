using Helsefellesskap.Host;
using Npgsql;

// dotnet ef reads the services of this program and never runs it: no database is reached.
var builder = WebApplication.CreateBuilder(args);
// Only contexts are made here, so that the modules' other services may lack what the Host alone gives them.
builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
builder.Services.AddSingleton(NpgsqlDataSource.Create("Host=design-time"));
foreach (var module in ModuleList.All) module.AddServices(builder.Services, builder.Configuration);
await builder.Build().RunAsync();
