using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language.Printing;

public sealed partial class SyntaxPrinter
{
    const int LongestLine = 80;

    static string Keyword(OperationKind operation) => operation switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
    };

    void WriteExecutable(ExecutableDefinitionNode definition)
    {
        if (definition is FragmentDefinitionNode fragment)
        {
            WriteDescription(fragment.Description);
            Write($"fragment {fragment.Name} on {fragment.TypeCondition}");
        }
        else if (definition is OperationDefinitionNode operation && !IsShorthand(operation))
        {
            WriteDescription(operation.Description);
            Write(Keyword(operation.Operation));
            // A query without a name keeps a space before its variables.
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0) Write($" {operation.Name}");
            WriteVariableDefinitions(operation.VariableDefinitions);
        }
        else
        {
            WriteBlock(definition.SelectionSet.Selections);
            return;
        }
        WriteDirectives(definition.Directives);
        Write(" ");
        WriteBlock(definition.SelectionSet.Selections);
    }

    static bool IsShorthand(OperationDefinitionNode operation) =>
        operation is { Operation: OperationKind.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0 };

    void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> definitions)
    {
        if (definitions.Count == 0) return;
        // On lines of their own they are not indented: so the reference implementation does.
        var onLines = definitions.Any(definition => Print(definition).Contains('\n', StringComparison.Ordinal));
        Write(onLines ? "(\n" : "(");
        WriteSeparated(definitions, onLines ? "\n" : ", ");
        Write(onLines ? "\n)" : ")");
    }

    void WriteVariableDefinition(VariableDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        WriteNamed($"${definition.Variable.Name}", definition.Type);
        WriteDefault(definition.DefaultValue);
        WriteDirectives(definition.Directives);
    }

    void WriteDefault(ValueNode? value)
    {
        if (value is null) return;
        Write(" = ");
        WriteValue(value);
    }

    void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                Write($"...{spread.Name}");
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                Write(fragment.TypeCondition is { } type ? $"... on {type}" : "...");
                WriteDirectives(fragment.Directives);
                Write(" ");
                WriteBlock(fragment.SelectionSet.Selections);
                break;
        }
    }

    void WriteField(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias}: {field.Name}" : field.Name.Value;
        Write(name);
        WriteArguments(field.Arguments, name.Length);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is null) return;
        Write(" ");
        WriteBlock(field.SelectionSet.Selections);
    }

    void WriteArguments(IReadOnlyList<ArgumentNode> arguments, int prefixLength)
    {
        if (arguments.Count == 0) return;
        var length = prefixLength + arguments.Sum(argument => Print(argument).Length) + (2 * (arguments.Count - 1)) + 2;
        if (length > LongestLine) WriteLines("(", arguments, ")");
        else WriteEnclosed("(", arguments, ")");
    }
}
