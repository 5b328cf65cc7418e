using Npgsql;

namespace Helsefellesskap.Host.Database;

/// <summary>The database in the program's table of contents.</summary>
static class DatabaseSetup
{
    internal static void AddDatabase(this WebApplicationBuilder builder, DatabaseServer server)
    {
        builder.Services.AddSingleton(server);
        builder.Services.AddSingleton(server.Connections);
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(server.Connections.Program));
        builder.Services.AddSingleton<MigrationRunner>();
    }

    internal static Task MigrateAsync(this WebApplication app) =>
        app.Services.GetRequiredService<MigrationRunner>().RunAsync(ModuleList.All, app.Lifetime.ApplicationStopping);

    /// <summary>Without its database the program can do nothing but end, and let whoever runs it start it again.</summary>
    internal static void StopWithDatabase(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<DatabaseServer>();
        _ = server.Ended.ContinueWith(_ =>
        {
            if (app.Lifetime.ApplicationStopping.IsCancellationRequested) return;
            app.Logger.LogCritical("The embedded PostgreSQL has ended; the program stops.");
            Environment.ExitCode = 1;
            app.Lifetime.StopApplication();
        }, TaskScheduler.Default);
    }
}
