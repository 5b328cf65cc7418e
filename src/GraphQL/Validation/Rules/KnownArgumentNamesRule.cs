using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Argument Names (specification 5.4.1), of fields. Those of directives are <see cref="KnownArgumentNamesOnDirectivesRule"/>'s.</summary>
sealed class KnownArgumentNamesRule : Rule, IEnter<ArgumentNode>
{
    public void Enter(ArgumentNode node)
    {
        if (Context.Ancestors[^1] is DirectiveNode || Context.Types is not { Argument: null, Field: { } field, Parent: { } parent }) return;
        Report(ValidationErrors.UnknownArgument(node.Name.Value, parent, field) + Context.DidYouMean(node.Name.Value, field.Arguments.Keys), node);
    }
}
