using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Fragment Spreads Must Not Form Cycles (specification 5.5.2.2). Each fragment is gone through once, so each cycle is reported once.</summary>
sealed class NoFragmentCyclesRule : Rule, IEnter<FragmentDefinitionNode>
{
    readonly HashSet<string> visited = [];
    readonly List<FragmentSpreadNode> path = [];
    readonly Dictionary<string, int> startOnPath = [];

    public void Enter(FragmentDefinitionNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!visited.Add(node.Name.Value)) return;
        startOnPath[node.Name.Value] = path.Count;
        foreach (var spread in Context.Fragments.SpreadsIn(node.SelectionSet))
        {
            path.Add(spread);
            if (startOnPath.TryGetValue(spread.Name.Value, out var start)) Report(spread, path[start..]);
            else if (Context.Fragments.Find(spread.Name.Value) is { } next) Enter(next);
            path.RemoveAt(path.Count - 1);
        }
        startOnPath.Remove(node.Name.Value);
    }

    void Report(FragmentSpreadNode spread, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(step => $"\"{step.Name}\""));
        Report(ValidationErrors.FragmentCycle(spread.Name.Value, via), cycle);
    }
}
