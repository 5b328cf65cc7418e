using System.Globalization;
using System.Net;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Host.Start;

/// <summary>Where the program listens: on the loopback interface, unless whoever runs it names other addresses.</summary>
static class Addresses
{
    const int DefaultPort = 5080;

    /// <exception cref="StartException">PORT is no port, or the demo, whose passwords are known to all, would be reachable from outside.</exception>
    internal static void AddAddresses(this WebApplicationBuilder builder)
    {
        var named = Named(builder.Configuration).ToList();
        if (named.Count == 0) builder.WebHost.UseUrls($"http://localhost:{Port(builder.Configuration["PORT"])}");
        if (builder.Configuration.IsDemo() && named.Find(address => !IsLoopback(address)) is { } open)
            throw new StartException($"The demo's accounts are known to everybody: it listens on the loopback address only, and not on {open}.");
    }

    internal static IEnumerable<string> Named(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? "http://*"));

    /// <summary>Names other than localhost are not asked for their address: it may change.</summary>
    internal static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host == "localhost" || IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip);
    }

    static int Port(string? text) => text switch
    {
        null or "" => DefaultPort,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= IPEndPoint.MaxPort => port,
        _ => throw new StartException("PORT is to be a number from 1 to 65535."),
    };
}
