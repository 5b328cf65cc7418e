using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.Kernel;
using Helsefellesskap.Kernel.Inputs;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>
/// What is sent by nobody known is not held against the schema at all, so that no answer tells a field that there is from one that there is not: beside
/// <c>{ __typename }</c> there is one answer. Of those who are known, and of everybody's identity numbers, the fields and <see cref="IdentityNumberInspector"/> judge.
/// </summary>
sealed class RequestGate(IdentityNumberInspector identityNumbers) : IRequestInspector
{
    public GraphQLError? Inspect(OperationRequest request)
    {
        if (identityNumbers.Inspect(request) is { } refusal) return refusal;
        var isKnown = request.Services.GetRequiredService<CurrentViewer>().Viewer is not null;
        return isKnown || AsksForNothing(request) ? null : FieldAuthorizer.NotAuthenticated;
    }

    static bool AsksForNothing(OperationRequest request)
    {
        try
        {
            return !request.Document.IsEmpty && Utf8GraphQLParser.Parse(request.Document.Span).Definitions.All(AsksForNothing);
        }
        catch (GraphQLException)
        {
            // What is no GraphQL is told so: that says nothing of the schema.
            return true;
        }
    }

    static bool AsksForNothing(DefinitionNode definition) =>
        definition is OperationDefinitionNode { Operation: not OperationKind.Subscription, VariableDefinitions: [], Directives: [], SelectionSet.Selections: var selections }
        && selections.All(selection => selection is FieldNode { Name.Value: "__typename", Arguments: [], Directives: [], SelectionSet: null });
}
