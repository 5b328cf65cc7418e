namespace Helsefellesskap.Host.Start;

/// <summary>The program's flags, as the configuration reads them.</summary>
static class CommandLine
{
    /// <summary>The program's own files lie beside it, wherever it is started from.</summary>
    internal static WebApplicationOptions Options(string[] arguments) => new() { Args = Read(arguments), ContentRootPath = AppContext.BaseDirectory };

    // "--demo" stands alone, and the configuration takes only keys with values.
    static string[] Read(string[] arguments) => [.. arguments.Select(argument => argument == "--demo" ? "--Demo=true" : argument)];

    /// <summary>Whether the demo fellowship is to be loaded.</summary>
    internal static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo");
}
