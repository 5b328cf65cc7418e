using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Http;
using Helsefellesskap.Host.Access;
using Helsefellesskap.Host.Pages;
using Helsefellesskap.Kernel.Scalars;

namespace Helsefellesskap.Host;

/// <summary>The modules in the program's table of contents.</summary>
static class ModuleSetup
{
    internal static void AddModules(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        var graphQL = builder.Services.AddGraphQLServer().AddKernelScalars().ModifyCostOptions(cost =>
        {
            // What the dashboard can ask of all municipalities of the country, and not twice that (docs/decisions/whole-dashboard.md).
            cost.MaxFieldCost = 40_000;
            cost.MaxTypeCost = 400_000;
        });
        foreach (var module in ModuleList.All)
        {
            module.AddServices(builder.Services, builder.Configuration);
            module.AddGraphQL(graphQL);
        }
    }

    internal static void MapModules(this WebApplication app)
    {
        app.MapGraphQL(configure: options => options.ExplorerPath = WebPages.Explorer(app.Environment)).OpenToEngine();
        foreach (var module in ModuleList.All) module.MapEndpoints(app);
    }
}
