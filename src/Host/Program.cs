using Helsefellesskap.Host;
using Helsefellesskap.Host.Access;
using Helsefellesskap.Host.Database;
using Helsefellesskap.Host.Start;

try
{
    var builder = WebApplication.CreateBuilder(CommandLine.Options(args));
    builder.AddAddresses();

    await using var database = await DatabaseServer.StartAsync(builder.Configuration);
    builder.AddDatabase(database);
    builder.AddModules();
    builder.AddAccess();

    var app = builder.Build();
    await app.MigrateAsync();
    app.UseAccess();
    app.MapModules();
    app.StopWithDatabase();

    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception e) when (StartFailure.Explain(e) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return 1;
}
