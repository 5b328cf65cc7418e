using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language.Printing;

public sealed partial class SyntaxPrinter
{
    void WriteTypeSystem(TypeSystemDefinitionNode definition)
    {
        WriteDescription(definition.Description);
        if (definition.IsExtension) Write("extend ");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                WriteHead("schema", schema.Directives);
                WriteMembers(schema.OperationTypes);
                break;
            case ScalarTypeDefinitionNode type:
                WriteHead($"scalar {type.Name}", type.Directives);
                break;
            case ComplexTypeDefinitionNode type:
                var keyword = type is InterfaceTypeDefinitionNode ? "interface" : "type";
                var interfaces = type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";
                WriteHead($"{keyword} {type.Name}{interfaces}", type.Directives);
                WriteMembers(type.Fields);
                break;
            case UnionTypeDefinitionNode type:
                WriteHead($"union {type.Name}", type.Directives);
                if (type.Types.Count > 0) Write($" = {string.Join(" | ", type.Types)}");
                break;
            case EnumTypeDefinitionNode type:
                WriteHead($"enum {type.Name}", type.Directives);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead($"input {type.Name}", type.Directives);
                WriteMembers(type.Fields);
                break;
            case DirectiveDefinitionNode directive:
                Write($"directive @{directive.Name}");
                WriteArgumentDefinitions(directive.Arguments);
                Write($"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}");
                break;
        }
    }

    void WriteHead(string head, IReadOnlyList<DirectiveNode> directives)
    {
        Write(head);
        WriteDirectives(directives);
    }

    void WriteMembers(IReadOnlyList<SyntaxNode> members)
    {
        if (members.Count == 0) return;
        Write(" ");
        WriteBlock(members);
    }

    void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        Write(field.Name.Value);
        WriteArgumentDefinitions(field.Arguments);
        Write($": {field.Type}");
        WriteDirectives(field.Directives);
    }

    void WriteArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0) return;
        if (arguments.Any(argument => Print(argument).Contains('\n', StringComparison.Ordinal))) WriteLines("(", arguments, ")");
        else WriteEnclosed("(", arguments, ")");
    }

    void WriteInputValue(InputValueDefinitionNode input)
    {
        WriteDescription(input.Description);
        WriteNamed(input.Name, input.Type);
        WriteDefault(input.DefaultValue);
        WriteDirectives(input.Directives);
    }

    void WriteEnumValue(EnumValueDefinitionNode value)
    {
        WriteDescription(value.Description);
        Write(value.Name.Value);
        WriteDirectives(value.Directives);
    }
}
