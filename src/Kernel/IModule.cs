using Helsefellesskap.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Kernel;

/// <summary>The face that a module turns to the Host. Everything else of a module is internal, but for its Contracts.</summary>
public interface IModule
{
    /// <summary>The module's own PostgreSQL schema, which holds its tables and its migration history.</summary>
    string Schema { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    void AddGraphQL(IRequestExecutorBuilder graphQL) => graphQL.AddTypes(GetType().Assembly);

    void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>
    /// Brings the module's schema up to date. Called at start in the order of the modules, by one node at a time, on an open connection of the role that owns the
    /// tables; the program's own role may read and write new tables by default, and a migration takes back what it may not.
    /// </summary>
    Task MigrateAsync(NpgsqlConnection owner, CancellationToken cancellationToken);

    /// <summary>
    /// Loads the module's part of the demo fellowship from the folder's files, after all modules are filled; does nothing where it is loaded already.
    /// </summary>
    Task LoadDemoAsync(IServiceProvider services, string folder, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Fills what a new installation needs, after all migrations; does nothing where it is filled already.</summary>
    Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;
}
