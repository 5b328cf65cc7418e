namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Values of enums (specification 3.9).</summary>
static class EnumRules
{
    public static void Check(EnumType type, SchemaFaults faults)
    {
        if (type.Values.Count == 0) faults.Report($"Enum type {type} must define one or more values.", type.SyntaxNodes);
        foreach (var value in type.Values.Values)
        {
            faults.CheckName(value.Name, value.SyntaxNode);
            if (value.Name is "true" or "false" or "null") faults.Report($"Enum values cannot be named: {value.Name}", value.SyntaxNode);
        }
    }
}
