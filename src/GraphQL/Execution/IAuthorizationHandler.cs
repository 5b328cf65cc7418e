using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>The program's answer to the question whether this request may use a field. Asked before the field's resolver runs.</summary>
public interface IAuthorizationHandler
{
    /// <summary>Null where it may; else the error that takes the field's place (AUTH_NOT_AUTHENTICATED, AUTH_NOT_AUTHORIZED).</summary>
    ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken);
}
