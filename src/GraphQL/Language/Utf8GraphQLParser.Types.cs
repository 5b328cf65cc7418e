using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>ScalarTypeDefinition: Description? scalar Name Directives?</summary>
    ScalarTypeDefinitionNode ParseScalar(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Directives = ParseDirectives(isConstant: true),
    };

    /// <summary>ObjectTypeDefinition: Description? type Name ImplementsInterfaces? Directives? FieldsDefinition?</summary>
    ObjectTypeDefinitionNode ParseObjectType(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Interfaces = ParseImplementsInterfaces(),
        Directives = ParseDirectives(isConstant: true),
        Fields = ParseFieldDefinitions(),
    };

    /// <summary>InterfaceTypeDefinition: Description? interface Name ImplementsInterfaces? Directives? FieldsDefinition?</summary>
    InterfaceTypeDefinitionNode ParseInterface(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Interfaces = ParseImplementsInterfaces(),
        Directives = ParseDirectives(isConstant: true),
        Fields = ParseFieldDefinitions(),
    };

    /// <summary>UnionTypeDefinition: Description? union Name Directives? UnionMemberTypes?</summary>
    UnionTypeDefinitionNode ParseUnion(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Directives = ParseDirectives(isConstant: true),
        Types = Skip(TokenKind.Equals) ? ParseDelimited(TokenKind.Pipe) : [],
    };

    /// <summary>EnumTypeDefinition: Description? enum Name Directives? EnumValuesDefinition?</summary>
    EnumTypeDefinitionNode ParseEnum(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Directives = ParseDirectives(isConstant: true),
        Values = ParseEnumValues(),
    };

    /// <summary>InputObjectTypeDefinition: Description? input Name Directives? InputFieldsDefinition?</summary>
    InputObjectTypeDefinitionNode ParseInputObject(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Name = ParseName(),
        Directives = ParseDirectives(isConstant: true),
        Fields = ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace),
    };

    /// <summary>ImplementsInterfaces: implements NamedType, separated by &amp;</summary>
    NamedTypeNode[] ParseImplementsInterfaces() => SkipKeyword("implements"u8) ? ParseDelimited(TokenKind.Ampersand) : [];

    NamedTypeNode[] ParseDelimited(TokenKind delimiter)
    {
        Skip(delimiter);
        var types = new List<NamedTypeNode>();
        do types.Add(ParseNamedType()); while (Skip(delimiter));
        return [.. types];
    }
}
