using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution;

/// <summary>
/// The program's answer to the question whether this request may use a field. Asked before the field's resolver runs: for every root field but
/// <c>__typename</c> (so for <c>__schema</c> and <c>__type</c> too), for every field with a <see cref="OutputField.Authorization"/>, and for every other field whose
/// <see cref="OutputField.Member"/> is a method.
/// </summary>
public interface IAuthorizationHandler
{
    /// <summary>Null where it may; else the error that takes the field's place (AUTH_NOT_AUTHENTICATED, AUTH_NOT_AUTHORIZED).</summary>
    ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken);
}
