using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>FieldsDefinition: { FieldDefinition+ }</summary>
    FieldDefinitionNode[] ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace)) return [];
        var definitions = new List<FieldDefinitionNode>();
        do definitions.Add(ParseFieldDefinition()); while (!Skip(TokenKind.RightBrace));
        return [.. definitions];
    }

    /// <summary>FieldDefinition: Description? Name ArgumentsDefinition? : Type Directives?</summary>
    FieldDefinitionNode ParseFieldDefinition() => new()
    {
        Location = reader.Location,
        Description = ParseDescription(),
        Name = ParseName(),
        Arguments = ParseArgumentDefinitions(),
        Type = ParseTypeAfterColon(),
        Directives = ParseDirectives(isConstant: true),
    };

    /// <summary>ArgumentsDefinition: ( InputValueDefinition+ )</summary>
    InputValueDefinitionNode[] ParseArgumentDefinitions() =>
        ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);

    InputValueDefinitionNode[] ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open)) return [];
        var definitions = new List<InputValueDefinitionNode>();
        do definitions.Add(ParseInputValue()); while (!Skip(close));
        return [.. definitions];
    }

    /// <summary>InputValueDefinition: Description? Name : Type DefaultValue? Directives?</summary>
    InputValueDefinitionNode ParseInputValue() => new()
    {
        Location = reader.Location,
        Description = ParseDescription(),
        Name = ParseName(),
        Type = ParseTypeAfterColon(),
        DefaultValue = ParseDefaultValue(),
        Directives = ParseDirectives(isConstant: true),
    };

    /// <summary>EnumValuesDefinition: { EnumValueDefinition+ }</summary>
    EnumValueDefinitionNode[] ParseEnumValues()
    {
        if (!Skip(TokenKind.LeftBrace)) return [];
        var definitions = new List<EnumValueDefinitionNode>();
        do definitions.Add(ParseEnumValue()); while (!Skip(TokenKind.RightBrace));
        return [.. definitions];
    }

    /// <summary>EnumValueDefinition: Description? EnumValue Directives?</summary>
    EnumValueDefinitionNode ParseEnumValue() => new()
    {
        Location = reader.Location,
        Description = ParseDescription(),
        Name = ParseEnumValueName(),
        Directives = ParseDirectives(isConstant: true),
    };

    /// <summary>EnumValue: Name but not true, false or null</summary>
    NameNode ParseEnumValueName() =>
        reader.Text.SequenceEqual("true"u8) || reader.Text.SequenceEqual("false"u8) || reader.Text.SequenceEqual("null"u8)
            ? throw Error(SyntaxErrors.ReservedEnumValue(reader.Describe()))
            : ParseName();
}
