using System.Text;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language.Printing;

/// <summary>Syntax trees as text, laid out as the reference implementation lays it out.</summary>
public sealed partial class SyntaxPrinter
{
    readonly StringBuilder text = new();
    int indentation;

    SyntaxPrinter() { }

    /// <summary>The node as text that reads back as the same node. Parts that the grammar allows to be missing are left out where empty.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new SyntaxPrinter();
        printer.Write(node);
        return printer.text.ToString();
    }

    void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: WriteSeparated(document.Definitions, "\n\n"); break;
            case NameNode name: Write(name.Value); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: Write(type.ToString()!); break;
            case DirectiveNode directive: WriteDirective(directive); break;
            case ArgumentNode argument: WriteNamed(argument.Name, argument.Value); break;
            case ObjectFieldNode member: WriteNamed(member.Name, member.Value); break;
            case DefinitionNode definition: WriteDefinition(definition); break;
            case SelectionSetNode selections: WriteBlock(selections.Selections); break;
            case SelectionNode selection: WriteSelection(selection); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            case OperationTypeDefinitionNode operation: WriteNamed(Keyword(operation.Operation), operation.Type); break;
            case FieldDefinitionNode field: WriteFieldDefinition(field); break;
            case InputValueDefinitionNode input: WriteInputValue(input); break;
            case EnumValueDefinitionNode value: WriteEnumValue(value); break;
            default: throw new ArgumentException($"{node.GetType().Name} has no text of its own.", nameof(node));
        }
    }

    void WriteDefinition(DefinitionNode definition)
    {
        if (definition is ExecutableDefinitionNode executable) WriteExecutable(executable);
        else WriteTypeSystem((TypeSystemDefinitionNode)definition);
    }

    // Every line begins at the current indentation, also within a block string: what is common to its lines does not count.
    void Write(string part)
    {
        if (indentation == 0 || !part.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(part);
            return;
        }
        foreach (var character in part)
        {
            text.Append(character);
            if (character == '\n') text.Append(' ', indentation);
        }
    }

    void WriteNamed(NameNode name, SyntaxNode value) => WriteNamed(name.Value, value);

    void WriteNamed(string name, SyntaxNode value)
    {
        Write(name);
        Write(": ");
        Write(value);
    }

    void WriteSeparated(IEnumerable<SyntaxNode> nodes, string separator)
    {
        var isFirst = true;
        foreach (var node in nodes)
        {
            if (!isFirst) Write(separator);
            isFirst = false;
            Write(node);
        }
    }

    /// <summary>The items within the parentheses or braces, each on its own line.</summary>
    void WriteLines(string open, IEnumerable<SyntaxNode> items, string close)
    {
        indentation += 2;
        Write($"{open}\n");
        WriteSeparated(items, "\n");
        indentation -= 2;
        Write($"\n{close}");
    }

    void WriteBlock(IReadOnlyList<SyntaxNode> items)
    {
        if (items.Count > 0) WriteLines("{", items, "}");
    }

    void WriteDescription(StringValueNode? description)
    {
        if (description is null) return;
        WriteValue(description);
        Write("\n");
    }

    void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            Write(" ");
            WriteDirective(directive);
        }
    }

    void WriteDirective(DirectiveNode directive)
    {
        Write($"@{directive.Name}");
        if (directive.Arguments.Count == 0) return;
        Write("(");
        WriteSeparated(directive.Arguments, ", ");
        Write(")");
    }
}
