using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>FragmentSpread: ... FragmentName Directives?; InlineFragment: ... TypeCondition? Directives? SelectionSet</summary>
    SelectionNode ParseFragment()
    {
        var location = reader.Location;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && reader.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode { Location = location, Name = ParseName(), Directives = ParseDirectives(isConstant: false) };
        }
        return new InlineFragmentNode
        {
            Location = location,
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    /// <summary>FragmentDefinition: Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    FragmentDefinitionNode ParseFragmentDefinition()
    {
        var location = reader.Location;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        return new FragmentDefinitionNode
        {
            Location = location,
            Description = description,
            Name = ParseFragmentName(),
            TypeCondition = ParseTypeCondition(),
            VariableDefinitions = [],
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    /// <summary>FragmentName: Name but not on</summary>
    NameNode ParseFragmentName() => reader.Text.SequenceEqual("on"u8) ? throw Unexpected() : ParseName();

    /// <summary>TypeCondition: on NamedType</summary>
    NamedTypeNode ParseTypeCondition()
    {
        ExpectKeyword("on"u8);
        return ParseNamedType();
    }
}
