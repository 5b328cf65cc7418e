using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.Tests.GraphQL.Http.Sample;

/// <summary>The endpoint on a free port of the loopback address, with a schema of a few fields.</summary>
public sealed class SampleServer : IAsyncDisposable
{
    readonly WebApplication app;

    SampleServer(WebApplication app, Uri address)
    {
        this.app = app;
        Address = address;
        Client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Of the GraphQL endpoint.</summary>
    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<SampleServer> StartAsync(
        Action<GraphQLHttpOptions>? http = null, Action<IRequestExecutorBuilder>? graphQL = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        var engine = builder.Services.AddGraphQLServer()
            .AddType(typeof(SampleQueries)).AddType(typeof(SampleMutations)).AddType(typeof(SampleSubscriptions));
        graphQL?.Invoke(engine);
        var app = builder.Build();
        app.MapGraphQL("/graphql", options =>
        {
            // Who shares two cores with all other tests may be long about the first word.
            options.Sockets.ConnectionInitTimeout = TimeSpan.FromSeconds(30);
            http?.Invoke(options);
        });
        await app.StartAsync();
        var address = ((IApplicationBuilder)app).ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.First();
        return new SampleServer(app, new Uri(address + "/graphql"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(5)).Token);
        await app.DisposeAsync();
    }
}
