using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Lone Anonymous Operation (specification 5.2.3.1).</summary>
sealed class LoneAnonymousOperationRule : Rule, IEnter<OperationDefinitionNode>
{
    bool isLone;

    protected override void Start() => isLone = Context.Document.Definitions.OfType<OperationDefinitionNode>().Take(2).Count() == 1;

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is null && !isLone) Report(ValidationErrors.LoneAnonymous, node);
    }
}
