namespace Helsefellesskap.Host.Start;

/// <summary>Where the demo fellowship's files lie.</summary>
static class DemoFolder
{
    /// <summary>The folder named by DemoFolder, or the one that comes with the program; null where the demo, or its files, are not asked for.</summary>
    internal static string? Of(IConfiguration configuration) => (configuration.IsDemo(), configuration["DemoFolder"]) switch
    {
        (false, _) or (_, "") => null,
        (_, { } named) => named,
        _ => Path.Combine(AppContext.BaseDirectory, "demo"),
    };
}
