using Helsefellesskap.Host;
using Helsefellesskap.Host.Database;
using Helsefellesskap.Postgres;

try
{
    var builder = WebApplication.CreateBuilder(args);

    await using var database = await DatabaseServer.StartAsync(builder.Configuration);
    builder.AddDatabase(database);
    builder.AddModules();

    var app = builder.Build();
    await app.MigrateAsync();
    app.MapModules();
    app.StopWithDatabase();

    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception e) when (e is ClusterException or StartException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
