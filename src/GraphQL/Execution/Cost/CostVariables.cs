using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Cost;

/// <summary>The variables that a plan's cost depends on.</summary>
/// <param name="Sizing">Those that say how long a list is.</param>
/// <param name="Weighed">Those that give input objects.</param>
sealed record CostVariables(string[] Sizing, string[] Weighed)
{
    public static CostVariables Of(SelectionPlan root)
    {
        var (sizing, weighed) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var visited = new HashSet<SelectionPlan>();
        Visit(root);
        return new([.. sizing], [.. weighed]);

        void Visit(SelectionPlan plan)
        {
            if (!visited.Add(plan)) return;
            foreach (var field in plan.Fields)
            {
                var cost = FieldCost.Of(field.Definition);
                foreach (var name in cost.ListSize?.SlicingArguments ?? [])
                    if (field.Argument(name) is VariableNode variable) sizing.Add(variable.Name.Value);
                foreach (var argument in cost.Arguments)
                    if (field.Argument(argument.Name) is { } given) weighed.UnionWith(InputCost.Variables(given, argument.Type));
                foreach (var below in field.Selection?.Plans ?? []) Visit(below);
            }
        }
    }
}
