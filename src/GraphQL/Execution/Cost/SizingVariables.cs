using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>Finds the variables that a plan's slicing arguments read.</summary>
static class SizingVariables
{
    public static string[] Of(SelectionPlan root)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Visit(root, names, []);
        return [.. names];
    }

    static void Visit(SelectionPlan plan, SortedSet<string> names, HashSet<SelectionPlan> visited)
    {
        if (!visited.Add(plan)) return;
        foreach (var field in plan.Fields)
        {
            if (FieldCost.Of(field.Definition).ListSize is { } size) Add(field, size, names);
            foreach (var below in field.Selection?.Plans ?? []) Visit(below, names, visited);
        }
    }

    static void Add(PlanField field, ListSize size, SortedSet<string> names)
    {
        foreach (var argument in field.Nodes[0].Arguments)
            if (argument.Value is VariableNode variable && size.SlicingArguments.Contains(argument.Name.Value)) names.Add(variable.Name.Value);
    }
}
