using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Directives: Directive+</summary>
    DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (reader.Kind != TokenKind.At) return [];
        var directives = new List<DirectiveNode>();
        while (reader.Kind == TokenKind.At)
        {
            if (directives.Count == options.MaxDirectivesPerLocation) throw Error(SyntaxErrors.TooManyDirectives(options.MaxDirectivesPerLocation));
            directives.Add(ParseDirective(isConstant));
        }
        return [.. directives];
    }

    /// <summary>Directive: @ Name Arguments?</summary>
    DirectiveNode ParseDirective(bool isConstant)
    {
        var location = reader.Location;
        Expect(TokenKind.At);
        return new DirectiveNode { Location = location, Name = ParseName(), Arguments = ParseArguments(isConstant) };
    }

    /// <summary>DirectiveDefinition: Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</summary>
    DirectiveDefinitionNode ParseDirectiveDefinition(Location location, StringValueNode? description)
    {
        Expect(TokenKind.At);
        return new DirectiveDefinitionNode
        {
            Location = location,
            Description = description,
            Name = ParseName(),
            Arguments = ParseArgumentDefinitions(),
            IsRepeatable = SkipKeyword("repeatable"u8),
            Locations = ParseDirectiveLocations(),
        };
    }

    /// <summary>DirectiveLocations: DirectiveLocations | DirectiveLocation, |? DirectiveLocation</summary>
    NameNode[] ParseDirectiveLocations()
    {
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do locations.Add(ParseDirectiveLocation()); while (Skip(TokenKind.Pipe));
        return [.. locations];
    }

    /// <summary>DirectiveLocation: ExecutableDirectiveLocation, TypeSystemDirectiveLocation</summary>
    NameNode ParseDirectiveLocation()
    {
        var start = reader;
        var name = ParseName();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw start.Error(start.Start, SyntaxErrors.Unexpected(start.Describe()));
    }
}
