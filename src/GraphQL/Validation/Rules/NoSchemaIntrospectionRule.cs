using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Introspection;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Where asked for: the schema is not to be shown. No rule of the specification.</summary>
sealed class NoSchemaIntrospectionRule : Rule, IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Options.ForbidIntrospection && Context.Types.Type?.NamedType() is { } type && IntrospectionTypes.Contains(type.Name))
            Context.Report(new GraphQLError(ValidationErrors.IntrospectionForbidden(node.Name.Value)) { Code = ErrorCodes.IntrospectionNotAllowed }, [node]);
    }
}
