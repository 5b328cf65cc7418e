using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Helsefellesskap.Kernel.Persistence;

/// <summary>How a module's DbContext meets the database: the program's role for work, the owner's connection for migrations.</summary>
public static class ModuleDbContextExtensions
{
    /// <summary>
    /// Registers the context for a request (<typeparamref name="TContext"/>) and a factory for work of its own, as resolvers that run side by side need
    /// (<see cref="IDbContextFactory{TContext}"/>). Both use the program's role, which owns nothing.
    /// </summary>
    public static IServiceCollection AddModuleDbContext<TContext>(this IServiceCollection services, string schema) where TContext : DbContext =>
        services.AddDbContextFactory<TContext>(
            (provider, options) => options
                .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), postgres => UseHistoryOf(postgres, schema))
                .AddInterceptors(provider.GetRequiredService<ViewerOnConnection>()),
            ServiceLifetime.Scoped);

    /// <summary>Applies the migrations that the module's schema lacks, on the owner's open connection.</summary>
    public static async Task MigrateAsync<TContext>(this NpgsqlConnection owner, string schema, CancellationToken cancellationToken) where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>().UseNpgsql(owner, postgres => UseHistoryOf(postgres, schema)).Options;
        await using var context = (TContext)Activator.CreateInstance(typeof(TContext), options)!;
        await context.Database.MigrateAsync(cancellationToken);
    }

    static void UseHistoryOf(NpgsqlDbContextOptionsBuilder postgres, string schema) => postgres.MigrationsHistoryTable("__migrations", schema);
}
