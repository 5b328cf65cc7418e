using Helsefellesskap.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Kernel;

/// <summary>The face that a module turns to the Host. Everything else of a module is internal, but for its Contracts.</summary>
public interface IModule
{
    /// <summary>The module's own PostgreSQL schema, which holds its tables and its migration history.</summary>
    string Schema { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);

    void AddGraphQL(IRequestExecutorBuilder graphQL) => graphQL.AddTypes(GetType().Assembly);

    void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    /// <summary>Brings the module's schema up to date. Called at start in the order of the modules, by one node at a time.</summary>
    Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Fills what a new installation needs, after all migrations; does nothing where it is filled already.</summary>
    Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;
}
