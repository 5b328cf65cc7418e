using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>
/// The first wall: every field that the engine asks about needs a rule, and the viewer needs what it says. A refusal is the same whether what was asked for
/// exists or not, because it is given before anything is looked up.
/// </summary>
sealed class FieldAuthorizer(TimeProvider clock) : IAuthorizationHandler
{
    /// <summary>For how long an operation goes on without asking whether its viewer's roles and session still stand. Most end long before.</summary>
    static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);

    public static readonly GraphQLError NotAuthenticated = new("The current user is not authorized to access this resource.") { Code = ErrorCodes.NotAuthenticated };
    static readonly GraphQLError NotAuthorized = NotAuthenticated with { Code = ErrorCodes.NotAuthorized };

    public async ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken)
    {
        var current = services.GetRequiredService<CurrentViewer>();
        if (current is { Viewer: not null, Renew: { } renew } && current.KnownAt + Trust < clock.GetUtcNow())
            (current.Viewer, current.KnownAt) = (await renew(cancellationToken), clock.GetUtcNow());
        return Judge(type, field, current.Viewer);
    }

    public static GraphQLError? Judge(ObjectType type, OutputField field, Viewer? viewer)
    {
        if (field.Authorization is { AllowAnonymous: true }) return null;
        if (viewer is null) return NotAuthenticated;
        if (!NeedsRule(type, field)) return null;
        return field.Authorization is { } authorization && authorization.Rules.All(rule => Allows(rule, viewer)) ? null : NotAuthorized;
    }

    /// <summary>Introspection is for every signed-in account. What an object holds already was allowed with the object, unless it says more itself.</summary>
    public static bool NeedsRule(ObjectType type, OutputField field) =>
        field.Authorization is not null ||
        !(field.Member is null && field.Name is "__schema" or "__type") && (IsRoot(type) || field.Resolver is not PureResolver);

    static bool IsRoot(ObjectType type) => type.Name is "Query" or "Mutation" or "Subscription";

    /// <summary>Roles are named in the matrix and nowhere else, so an annotation that names roles allows nobody.</summary>
    static bool Allows(AuthorizeAttribute rule, Viewer viewer) => rule.Roles.Length == 0 && (rule.Policy is null || viewer.May(rule.Policy));
}
