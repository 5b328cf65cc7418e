namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Fields of input objects (specification 3.10).</summary>
static class InputObjectRules
{
    public static void Check(InputObjectType input, SchemaFaults faults)
    {
        if (input.Fields.Count == 0) faults.Report($"Input Object type {input} must define one or more fields.", input.SyntaxNodes);
        foreach (var field in input.Fields.Values)
        {
            faults.CheckName(field.Name, field.SyntaxNode);
            if (!field.Type.IsInputType())
                faults.Report($"The type of {input}.{field} must be Input Type but got: {field.Type}.", field.SyntaxNode?.Type);
            InputRules.CheckRequired(field, $"Required input field {input}.{field}", faults);
            if (input.IsOneOf) CheckOneOf(input, field, faults);
            InputRules.CheckDefault(field, $"{input}.{field}", faults);
        }
    }

    static void CheckOneOf(InputObjectType input, InputField field, SchemaFaults faults)
    {
        if (field.Type is NonNullType) faults.Report($"OneOf input field {input}.{field} must be nullable.", field.SyntaxNode?.Type);
        if (field.DefaultValue is not null) faults.Report($"OneOf input field {input}.{field} cannot have a default value.", field.SyntaxNode);
    }
}
