using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>
/// Introspection's types form circles, through which a small document can ask for an answer of any size. No more than two lists may lie within each other.
/// </summary>
sealed class MaxIntrospectionDepthRule : Rule, IEnter<FieldNode>
{
    const int MaxLists = 3;

    // The depth at which a fragment was entered without and with success in finding too many lists.
    readonly Dictionary<string, int> harmless = [];
    readonly Dictionary<string, int> tooDeep = [];

    public void Enter(FieldNode node)
    {
        if (node.Name.Value is "__schema" or "__type" && IsTooDeep(node, [], 0)) Report(ValidationErrors.IntrospectionDepth, node);
    }

    bool IsTooDeep(SelectionNode node, Dictionary<string, int> visited, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case FragmentSpreadNode spread:
                return IsTooDeep(spread, visited, depth);
            case FieldNode field:
                if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" && ++depth >= MaxLists) return true;
                return field.SelectionSet is { } set && IsTooDeep(set, visited, depth);
            case InlineFragmentNode inline:
                return IsTooDeep(inline.SelectionSet, visited, depth);
            default:
                return false;
        }
    }

    bool IsTooDeep(SelectionSetNode set, Dictionary<string, int> visited, int depth) => set.Selections.Any(selection => IsTooDeep(selection, visited, depth));

    bool IsTooDeep(FragmentSpreadNode spread, Dictionary<string, int> visited, int depth)
    {
        var name = spread.Name.Value;
        if (tooDeep.TryGetValue(name, out var known) && known <= depth) return true;
        if (IsKnown(visited, name, depth) || IsKnown(harmless, name, depth) || Context.Fragments.Find(name) is not { } fragment) return false;
        visited[name] = depth;
        var found = IsTooDeep(fragment.SelectionSet, visited, depth);
        (found ? tooDeep : harmless)[name] = depth;
        return found;
    }

    static bool IsKnown(Dictionary<string, int> depths, string name, int depth) => depths.TryGetValue(name, out var known) && known >= depth;
}
