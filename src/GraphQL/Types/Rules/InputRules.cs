using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>What holds for arguments and input fields alike (specification 3.6, 3.10).</summary>
static class InputRules
{
    public static void CheckRequired(InputField input, string what, SchemaFaults faults)
    {
        if (input.IsRequired && input.DeprecationReason is not null)
            faults.Report($"{what} cannot be deprecated.", SchemaFaults.Deprecation(input.SyntaxNode?.Directives), input.SyntaxNode?.Type);
    }

    public static void CheckDefault(InputField input, string coordinate, SchemaFaults faults)
    {
        if (input.DefaultValue is { } value && input.Type.IsInputType() && DefaultValues.Coerce(value, input.Type, []) is null)
            faults.Report($"{coordinate} has invalid default value: {SyntaxPrinter.Print(value)}", input.SyntaxNode?.DefaultValue);
    }
}
