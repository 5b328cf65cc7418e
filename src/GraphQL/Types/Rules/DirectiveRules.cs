namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Directives (specification 3.13).</summary>
static class DirectiveRules
{
    public static void Check(DirectiveType directive, SchemaFaults faults)
    {
        faults.CheckName(directive.Name, directive.SyntaxNode);
        if (directive.Locations.Count == 0) faults.Report($"Directive {directive} must include 1 or more locations.", directive.SyntaxNode);
        foreach (var argument in directive.Arguments.Values)
        {
            faults.CheckName(argument.Name, argument.SyntaxNode);
            if (!argument.Type.IsInputType())
                faults.Report($"The type of {directive}({argument}:) must be Input Type but got: {argument.Type}.", argument.SyntaxNode);
            InputRules.CheckRequired(argument, $"Required argument {directive}({argument}:)", faults);
            InputRules.CheckDefault(argument, $"{directive}({argument}:)", faults);
        }
    }
}
