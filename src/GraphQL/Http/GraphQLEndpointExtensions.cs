using Helsefellesskap.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Offers the schema over HTTP.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>
    /// Answers GraphQL at the address: GET and POST, server-sent events, WebSockets; and the schema as SDL at <c>{pattern}/schema</c>. Whoever may use a field
    /// is decided by the engine, so the endpoint itself is open unless the caller adds a policy to what is returned.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern = "/graphql", Action<GraphQLHttpOptions>? configure = null)
    {
        var options = new GraphQLHttpOptions();
        configure?.Invoke(options);
        var services = endpoints.ServiceProvider;
        var executor = services.GetRequiredService<IRequestExecutor>();
        var handler = new GraphQLHttpHandler(
            executor, options,
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? default);

        var group = endpoints.MapGroup(pattern);
        if (options.ServeSchema) group.MapGet("/schema", new SchemaHandler(executor, options).InvokeAsync);
        // The middleware gives the request its WebSocket feature, whether or not the program has it in its own pipeline. A POST has no use for one.
        var withSockets = endpoints.CreateApplicationBuilder().UseWebSockets().Use(_ => handler.InvokeAsync).Build();
        group.Map("", context => HttpMethods.IsPost(context.Request.Method) ? handler.InvokeAsync(context) : withSockets(context));
        return group;
    }
}
