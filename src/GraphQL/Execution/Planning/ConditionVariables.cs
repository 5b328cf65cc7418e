using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>Finds the variables that @skip and @include of a document read: plans differ by their values.</summary>
static class ConditionVariables
{
    public static string[] Of(DocumentNode document)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
            if (definition is ExecutableDefinitionNode executable) Visit(executable.SelectionSet, names);
        return [.. names];
    }

    static void Visit(SelectionSetNode selectionSet, SortedSet<string> names)
    {
        foreach (var selection in selectionSet.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }]) names.Add(variable.Name.Value);
            }
            if (selection is FieldNode { SelectionSet: { } inner }) Visit(inner, names);
            else if (selection is InlineFragmentNode inline) Visit(inline.SelectionSet, names);
        }
    }
}
