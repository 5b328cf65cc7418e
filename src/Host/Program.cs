using Helsefellesskap.Host;
using Helsefellesskap.Host.Access;
using Helsefellesskap.Host.Database;
using Helsefellesskap.Host.Operation;
using Helsefellesskap.Host.Pages;
using Helsefellesskap.Host.Start;
using Helsefellesskap.Modules.Organisations.Contracts;

try
{
    var builder = WebApplication.CreateBuilder(CommandLine.Options(args));
    builder.AddAddresses();

    await using var database = await DatabaseServer.StartAsync(builder.Configuration);
    builder.AddDatabase(database);
    builder.AddModules();
    builder.AddAccess();
    builder.AddOperation();

    var app = builder.Build();
    // Looks and changes nothing: not even what a newer program would migrate.
    if (args.Contains("verify-audit")) return await AuditCommand.VerifyAsync(app.Services, Console.Out, CancellationToken.None);
    await app.MigrateAsync();
    app.UseAccess();
    app.MapModules();
    app.MapOperation();
    app.MapPages();
    app.StopWithDatabase();
    app.SayWelcome();

    await app.RunAsync();
    return Environment.ExitCode;
}
catch (Exception e) when (StartFailure.Explain(e) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return 1;
}
