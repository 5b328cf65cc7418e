using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Persistence;
using Helsefellesskap.Modules.Organisations.Access;
using Helsefellesskap.Modules.Organisations.Accounts;
using Helsefellesskap.Modules.Organisations.Audit;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Fellowships;
using Helsefellesskap.Modules.Organisations.Oidc;
using Helsefellesskap.Modules.Organisations.Persistence;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Helsefellesskap.Modules.Organisations;

/// <summary>Who takes part: parties and bodies, accounts and roles.</summary>
public sealed class OrganisationsModule : IModule
{
    internal const string SchemaName = "organisations";

    public string Schema => SchemaName;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<OrganisationsDbContext>(SchemaName);
        services.AddScoped<FellowshipLoader>();
        services.AddSingleton(provider => new OrganisationDirectory(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new UkpDailyRates(provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddAccess();
        services.AddAccounts(configuration);
        services.AddOidc(configuration);
        services.AddAudit();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAccounts();
        endpoints.MapOidc();
    }

    public Task MigrateAsync(NpgsqlConnection owner, CancellationToken cancellationToken) =>
        owner.MigrateAsync<OrganisationsDbContext>(SchemaName, cancellationToken);

    public async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FellowshipLoader>().LoadIfEmptyAsync(cancellationToken);
        await AccountSeed.RunAsync(scope.ServiceProvider, cancellationToken);
    }
}
