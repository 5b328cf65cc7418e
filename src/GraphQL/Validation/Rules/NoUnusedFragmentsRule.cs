using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragments Must Be Used (specification 5.5.1.4).</summary>
sealed class NoUnusedFragmentsRule : Rule, ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        var fragments = node.Definitions.OfType<FragmentDefinitionNode>().ToArray();
        if (fragments.Length == 0) return;
        var used = node.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(Context.Fragments.ReachableFrom)
            .Select(fragment => fragment.Name.Value)
            .ToHashSet();
        foreach (var fragment in fragments)
            if (!used.Contains(fragment.Name.Value)) Report(ValidationErrors.UnusedFragment(fragment.Name.Value), fragment);
    }
}
