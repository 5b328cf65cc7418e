namespace Helsefellesskap.Host;

/// <summary>The modules in the program's table of contents.</summary>
static class ModuleSetup
{
    internal static void AddModules(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        foreach (var module in ModuleList.All) module.AddServices(builder.Services, builder.Configuration);
    }

    internal static void MapModules(this WebApplication app)
    {
        foreach (var module in ModuleList.All) module.MapEndpoints(app);
    }
}
