using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Type: NamedType, ListType, NonNullType</summary>
    TypeNode ParseTypeReference()
    {
        var location = reader.Location;
        TypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            Enter();
            type = new ListTypeNode(ParseTypeReference()) { Location = location };
            Expect(TokenKind.RightBracket);
            Leave();
        }
        else
        {
            type = ParseNamedType();
        }
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type) { Location = location } : type;
    }

    TypeNode ParseTypeAfterColon()
    {
        Expect(TokenKind.Colon);
        return ParseTypeReference();
    }

    /// <summary>NamedType: Name</summary>
    NamedTypeNode ParseNamedType()
    {
        var location = reader.Location;
        return new NamedTypeNode(ParseName()) { Location = location };
    }
}
