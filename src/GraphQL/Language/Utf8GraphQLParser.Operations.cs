using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>OperationDefinition: SelectionSet</summary>
    OperationDefinitionNode ParseShorthandQuery() => new()
    {
        Location = reader.Location,
        Operation = OperationKind.Query,
        VariableDefinitions = [],
        Directives = [],
        SelectionSet = ParseSelectionSet(),
    };

    /// <summary>OperationDefinition: Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</summary>
    OperationDefinitionNode ParseOperation() => new()
    {
        Location = reader.Location,
        Description = ParseDescription(),
        Operation = ParseOperationType(),
        Name = reader.Kind == TokenKind.Name ? ParseName() : null,
        VariableDefinitions = ParseVariableDefinitions(),
        Directives = ParseDirectives(isConstant: false),
        SelectionSet = ParseSelectionSet(),
    };

    /// <summary>OperationType: one of query mutation subscription</summary>
    OperationKind ParseOperationType()
    {
        var keyword = reader;
        Expect(TokenKind.Name);
        if (keyword.IsName("query"u8)) return OperationKind.Query;
        if (keyword.IsName("mutation"u8)) return OperationKind.Mutation;
        if (keyword.IsName("subscription"u8)) return OperationKind.Subscription;
        throw keyword.Error(keyword.Start, SyntaxErrors.Unexpected(keyword.Describe()));
    }

    /// <summary>VariablesDefinition: ( VariableDefinition+ )</summary>
    VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis)) return [];
        var definitions = new List<VariableDefinitionNode>();
        do definitions.Add(ParseVariableDefinition()); while (!Skip(TokenKind.RightParenthesis));
        return [.. definitions];
    }

    /// <summary>VariableDefinition: Description? Variable : Type DefaultValue? Directives?</summary>
    VariableDefinitionNode ParseVariableDefinition() => new()
    {
        Location = reader.Location,
        Description = ParseDescription(),
        Variable = ParseVariable(),
        Type = ParseTypeAfterColon(),
        DefaultValue = ParseDefaultValue(),
        Directives = ParseDirectives(isConstant: true),
    };

    /// <summary>SelectionSet: { Selection+ }</summary>
    SelectionSetNode ParseSelectionSet()
    {
        var location = reader.Location;
        Expect(TokenKind.LeftBrace);
        Enter();
        var selections = new List<SelectionNode>();
        do selections.Add(ParseSelection()); while (!Skip(TokenKind.RightBrace));
        Leave();
        return new SelectionSetNode([.. selections]) { Location = location };
    }

    /// <summary>Selection: Field, FragmentSpread, InlineFragment</summary>
    SelectionNode ParseSelection() => reader.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    /// <summary>Field: Alias? Name Arguments? Directives? SelectionSet?</summary>
    FieldNode ParseField()
    {
        if (++fields > options.MaxFields) throw Error(SyntaxErrors.TooManyFields(options.MaxFields));
        var location = reader.Location;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon)) (alias, name) = (name, ParseName());
        return new FieldNode
        {
            Location = location,
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(isConstant: false),
            Directives = ParseDirectives(isConstant: false),
            SelectionSet = reader.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null,
        };
    }

    /// <summary>Arguments: ( Argument+ )</summary>
    ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis)) return [];
        var arguments = new List<ArgumentNode>();
        do arguments.Add(ParseArgument(isConstant)); while (!Skip(TokenKind.RightParenthesis));
        return [.. arguments];
    }

    /// <summary>Argument: Name : Value</summary>
    ArgumentNode ParseArgument(bool isConstant)
    {
        var location = reader.Location;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Location = location, Name = name, Value = ParseValue(isConstant) };
    }
}
