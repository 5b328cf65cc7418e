using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>CollectFields (specification 6.3.2) with the conditions' values at hand.</summary>
sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>How many selections have been looked at.</summary>
    public int Visited { get; private set; }

    /// <summary>The selected fields of all the selection sets by response name, in the order in which they are first met.</summary>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var collected = new OrderedDictionary<string, List<FieldNode>>();
        HashSet<string>? visited = null;
        foreach (var selectionSet in selectionSets) Collect(type, selectionSet, collected, ref visited);
        return collected;
    }

    void Collect(ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> collected, ref HashSet<string>? visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            Visited++;
            if (!IsIncluded(selection.Directives)) continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!collected.TryGetValue(field.ResponseName, out var nodes)) collected.Add(field.ResponseName, nodes = []);
                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, collected, ref visited);
                    break;
                case FragmentSpreadNode spread when (visited ??= []).Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, collected, ref visited);
                    break;
            }
        }
    }

    bool IsIncluded(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == "skip" && Condition(directive)) return false;
            if (directive.Name.Value == "include" && !Condition(directive)) return false;
        }
        return true;
    }

    bool Condition(DirectiveNode directive)
    {
        var value = directive.Arguments[0].Value;
        if (value is BooleanValueNode literal) return literal.Value;
        if (value is VariableNode variable && variables.TryGetValue(variable.Name.Value, out var given) && given is bool condition) return condition;
        throw new GraphQLException(new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null.") { Locations = [value.Location] });
    }

    bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (schema.Types.TryGetValue(condition.Name.Value, out var wanted) && (wanted == type || schema.IsSubTypeOf(type, wanted)));
}
