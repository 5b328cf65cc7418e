namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>An input object that must contain itself can never be given (specification 3.10). Each cycle is reported once.</summary>
sealed class InputObjectCycles(SchemaFaults faults)
{
    readonly HashSet<InputObjectType> visited = [];
    readonly List<InputField> path = [];
    readonly Dictionary<InputObjectType, int> startOnPath = [];

    public void Check(InputObjectType input)
    {
        if (!visited.Add(input)) return;
        startOnPath[input] = path.Count;
        foreach (var field in input.Fields.Values)
        {
            if (field.Type is not NonNullType { InnerType: InputObjectType next }) continue;
            path.Add(field);
            if (startOnPath.TryGetValue(next, out var start)) Report(next, path[start..]);
            else Check(next);
            path.RemoveAt(path.Count - 1);
        }
        startOnPath.Remove(input);
    }

    void Report(InputObjectType input, List<InputField> cycle) => faults.Report(
        $"Cannot reference Input Object \"{input}\" within itself through a series of non-null fields: \"{string.Join('.', cycle)}\".",
        cycle.Select(field => field.SyntaxNode));
}
