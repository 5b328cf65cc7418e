using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    static bool IsTypeSystemKeyword(ReadOnlySpan<byte> keyword) =>
        keyword.SequenceEqual("schema"u8) || keyword.SequenceEqual("scalar"u8) || keyword.SequenceEqual("type"u8)
        || keyword.SequenceEqual("interface"u8) || keyword.SequenceEqual("union"u8) || keyword.SequenceEqual("enum"u8)
        || keyword.SequenceEqual("input"u8);

    /// <summary>TypeSystemExtension: extend, then a definition without description that adds something</summary>
    TypeSystemDefinitionNode ParseTypeSystemExtension()
    {
        var keyword = reader;
        keyword.MoveNext();
        if (keyword.Kind != TokenKind.Name || !IsTypeSystemKeyword(keyword.Text)) throw keyword.Error(keyword.Start, SyntaxErrors.Unexpected(keyword.Describe()));
        var location = reader.Location;
        Advance();
        var extension = ParseTypeSystemDefinition(location, description: null, isExtension: true);
        return AddsSomething(extension) ? extension : throw Unexpected();
    }

    static bool AddsSomething(TypeSystemDefinitionNode extension) => extension switch
    {
        SchemaDefinitionNode schema => schema.Directives.Count + schema.OperationTypes.Count > 0,
        ComplexTypeDefinitionNode type => type.Directives.Count + type.Interfaces.Count + type.Fields.Count > 0,
        UnionTypeDefinitionNode type => type.Directives.Count + type.Types.Count > 0,
        EnumTypeDefinitionNode type => type.Directives.Count + type.Values.Count > 0,
        InputObjectTypeDefinitionNode type => type.Directives.Count + type.Fields.Count > 0,
        TypeDefinitionNode type => type.Directives.Count > 0,
        _ => true,
    };

    /// <summary>TypeSystemDefinition: SchemaDefinition, TypeDefinition, DirectiveDefinition; from its keyword on</summary>
    TypeSystemDefinitionNode ParseTypeSystemDefinition(Location location, StringValueNode? description, bool isExtension)
    {
        var keyword = reader.Text;
        Advance();
        if (keyword.SequenceEqual("schema"u8)) return ParseSchema(location, description, isExtension);
        if (keyword.SequenceEqual("scalar"u8)) return ParseScalar(location, description, isExtension);
        if (keyword.SequenceEqual("type"u8)) return ParseObjectType(location, description, isExtension);
        if (keyword.SequenceEqual("interface"u8)) return ParseInterface(location, description, isExtension);
        if (keyword.SequenceEqual("union"u8)) return ParseUnion(location, description, isExtension);
        if (keyword.SequenceEqual("enum"u8)) return ParseEnum(location, description, isExtension);
        if (keyword.SequenceEqual("input"u8)) return ParseInputObject(location, description, isExtension);
        return ParseDirectiveDefinition(location, description);
    }

    /// <summary>SchemaDefinition: Description? schema Directives? { RootOperationTypeDefinition+ }; in an extension the braces may be missing</summary>
    SchemaDefinitionNode ParseSchema(Location location, StringValueNode? description, bool isExtension) => new()
    {
        Location = location,
        Description = description,
        IsExtension = isExtension,
        Directives = ParseDirectives(isConstant: true),
        OperationTypes = isExtension && reader.Kind != TokenKind.LeftBrace ? [] : ParseOperationTypes(),
    };

    OperationTypeDefinitionNode[] ParseOperationTypes()
    {
        Expect(TokenKind.LeftBrace);
        var types = new List<OperationTypeDefinitionNode>();
        do types.Add(ParseOperationTypeDefinition()); while (!Skip(TokenKind.RightBrace));
        return [.. types];
    }

    /// <summary>RootOperationTypeDefinition: OperationType : NamedType</summary>
    OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var location = reader.Location;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode { Location = location, Operation = operation, Type = ParseNamedType() };
    }
}
