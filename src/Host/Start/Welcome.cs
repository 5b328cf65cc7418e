namespace Helsefellesskap.Host.Start;

/// <summary>What is said to whoever has started the program: where it is, and what to try next.</summary>
static class Welcome
{
    internal static void SayWelcome(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.Urls.FirstOrDefault() is not { } address) return;
        Console.WriteLine($"""

            Helsefellesskap is ready at {address}
              {address}/graphql         the explorer in a browser, GraphQL for programs
              {address}/health/ready    whether it works
              POST {address}/imports/ukp-stays?mode=check    tries a file of stays without keeping it
            {(app.Configuration.IsDemo() ? "The demo fellowship is loaded. It is reachable from this machine only." : "Start it with --demo to see a fellowship with three years of figures.")}
            Ctrl-C ends all of it.

            """);
    });
}
