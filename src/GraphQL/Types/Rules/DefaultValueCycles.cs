using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>InputObjectDefaultValueHasCycle (specification 3.10): a default that contains itself has no end.</summary>
sealed class DefaultValueCycles(SchemaFaults faults)
{
    readonly HashSet<InputField> visited = [];
    readonly List<(string Coordinate, InputField Field)> path = [];

    public void Check(InputObjectType input) => Check(input, new ObjectValueNode([]));

    void Check(InputObjectType input, ValueNode value)
    {
        if (value is ListValueNode list) foreach (var item in list.Items) Check(input, item);
        if (value is not ObjectValueNode obj) return;
        foreach (var field in input.Fields.Values)
        {
            if (field.Type.NamedType() is not InputObjectType next) continue;
            if (obj.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given) Check(next, given.Value);
            else Check(field, next, $"{input}.{field}");
        }
    }

    void Check(InputField field, InputObjectType type, string coordinate)
    {
        if (field.DefaultValue is null) return;
        var start = path.FindIndex(step => step.Field == field);
        if (start >= 0)
        {
            var via = path.Skip(start + 1).Select(step => step.Coordinate).ToArray();
            faults.Report(
                $"Invalid circular reference. The default value of Input Object field {coordinate} references itself"
                    + $"{(via.Length > 0 ? $" via the default values of: {string.Join(", ", via)}" : "")}.",
                path.Skip(start).Select(step => step.Field.SyntaxNode?.DefaultValue));
        }
        else if (visited.Add(field))
        {
            path.Add((coordinate, field));
            Check(type, field.DefaultValue);
            path.RemoveAt(path.Count - 1);
        }
    }
}
