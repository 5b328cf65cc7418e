using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Single Root Field (specification 5.2.4.1): a subscription selects one event stream.</summary>
sealed class SingleFieldSubscriptionsRule : Rule, IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationKind.Subscription || Context.Schema.SubscriptionType is not { } type) return;
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var conditions = new List<DirectiveNode>();
        Collect(type, node.SelectionSet, fields, conditions, []);
        var name = node.Name?.Value;
        if (conditions.Count > 0)
        {
            Report(ValidationErrors.ConditionalSubscription(name), conditions);
            return;
        }
        if (fields.Count > 1) Report(ValidationErrors.SingleField(name), fields.Values.Skip(1).SelectMany(nodes => nodes));
        foreach (var nodes in fields.Values)
            if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal)) Report(ValidationErrors.IntrospectionField(name), nodes);
    }

    /// <summary>CollectSubscriptionFields(objectType, selectionSet, visitedFragments), by response name</summary>
    void Collect(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields, List<DirectiveNode> conditions, HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseName, out var same)) fields.Add(field.ResponseName, same = []);
                    same.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, fields, conditions, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    if (Context.Fragments.Find(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition, type))
                        Collect(type, fragment.SelectionSet, fields, conditions, visited);
                    break;
            }
        }
    }

    bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (Context.Schema.TypeFrom(condition) is { } wanted && Context.Schema.IsSubTypeOf(type, wanted));
}
