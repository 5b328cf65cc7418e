namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Fields of objects and interfaces and their arguments (specification 3.6, 3.7).</summary>
static class FieldRules
{
    public static void Check(ComplexType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0) faults.Report($"Type {type} must define one or more fields.", type.SyntaxNodes);
        foreach (var field in type.Fields.Values)
        {
            faults.CheckName(field.Name, field.SyntaxNode);
            if (!field.Type.IsOutputType())
                faults.Report($"The type of {type}.{field} must be Output Type but got: {field.Type}.", field.SyntaxNode?.Type);
            foreach (var argument in field.Arguments.Values) Check(argument, $"{type}.{field}({argument}:)", faults);
        }
    }

    static void Check(InputField argument, string coordinate, SchemaFaults faults)
    {
        faults.CheckName(argument.Name, argument.SyntaxNode);
        if (!argument.Type.IsInputType())
            faults.Report($"The type of {coordinate} must be Input Type but got: {argument.Type}.", argument.SyntaxNode?.Type);
        InputRules.CheckRequired(argument, $"Required argument {coordinate}", faults);
        InputRules.CheckDefault(argument, coordinate, faults);
    }
}
