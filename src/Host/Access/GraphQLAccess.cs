using Microsoft.AspNetCore.Authorization;

namespace Helsefellesskap.Host.Access;

static class GraphQLAccess
{
    /// <summary>
    /// The engine's address is open to all, because the engine asks for each field who may have it. The schema as a whole is for every signed-in account, as
    /// introspection is.
    /// </summary>
    internal static void OpenToEngine(this IEndpointConventionBuilder graphQL) => graphQL.Add(endpoint => endpoint.Metadata.Add(
        endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } address } && address.EndsWith("/schema", StringComparison.Ordinal)
            ? new AuthorizeAttribute()
            : new AllowAnonymousAttribute()));
}
