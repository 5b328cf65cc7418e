using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>
/// The first wall: every field that the engine asks about needs a rule, and the viewer needs what it says. A refusal is the same whether what was asked for
/// exists or not, because it is given before anything is looked up.
/// </summary>
sealed class FieldAuthorizer : IAuthorizationHandler
{
    static readonly GraphQLError NotAuthenticated = new("The current user is not authorized to access this resource.") { Code = "AUTH_NOT_AUTHENTICATED" };
    static readonly GraphQLError NotAuthorized = NotAuthenticated with { Code = "AUTH_NOT_AUTHORIZED" };

    public ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken) =>
        new(Judge(field, services.GetRequiredService<CurrentViewer>().Viewer));

    public static GraphQLError? Judge(OutputField field, Viewer? viewer)
    {
        if (field.Authorization is { AllowAnonymous: true }) return null;
        if (viewer is null) return NotAuthenticated;
        if (IsIntrospection(field)) return null;
        return field.Authorization is { } authorization && authorization.Rules.All(rule => Allows(rule, viewer)) ? null : NotAuthorized;
    }

    static bool IsIntrospection(OutputField field) => field.Member is null && field.Name is "__schema" or "__type";

    /// <summary>Roles are named in the matrix and nowhere else, so an annotation that names roles allows nobody.</summary>
    static bool Allows(GraphQL.Types.Annotations.AuthorizeAttribute rule, Viewer viewer) =>
        rule.Roles.Length == 0 && (rule.Policy is null || viewer.May(rule.Policy));
}
