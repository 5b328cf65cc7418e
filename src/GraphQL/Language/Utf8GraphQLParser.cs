using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>
/// Recursive descent over the grammar of the September 2025 edition, a file per section. Each method shows its production. What is not GraphQL
/// raises a <see cref="GraphQLException"/> with the code HC0014, the place, and the reference implementation's message.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    readonly ParserOptions options;
    Utf8GraphQLReader reader;
    int tokens;
    int fields;
    int depth;

    Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        this.options = options ?? ParserOptions.Default;
        reader = new Utf8GraphQLReader(source);
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="source">UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; those for documents of clients if none are given.</param>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null) =>
        new Utf8GraphQLParser(source, options).ParseDocument();

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(Utf8Text.FromUtf16(source), options);

    /// <summary>Reads one value, which may hold variables unless it is to be constant.</summary>
    public static ValueNode ParseValue(string source, bool isConstant = true, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(Utf8Text.FromUtf16(source), options);
        parser.Advance();
        var value = parser.ParseValue(isConstant);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Reads one type reference: "[Int!]!".</summary>
    public static TypeNode ParseType(string source, ParserOptions? options = null)
    {
        var parser = new Utf8GraphQLParser(Utf8Text.FromUtf16(source), options);
        parser.Advance();
        var type = parser.ParseTypeReference();
        parser.Expect(TokenKind.EndOfFile);
        return type;
    }

    /// <summary>Document: Definition+</summary>
    DocumentNode ParseDocument()
    {
        Advance();
        var definitions = new List<DefinitionNode>();
        do definitions.Add(ParseDefinition()); while (reader.Kind != TokenKind.EndOfFile);
        return new DocumentNode([.. definitions]) { Location = new(1, 1) };
    }

    /// <summary>Definition: ExecutableDefinition, TypeSystemDefinition, TypeSystemExtension</summary>
    DefinitionNode ParseDefinition()
    {
        if (reader.Kind == TokenKind.LeftBrace) return ParseShorthandQuery();
        var isDescribed = IsDescription;
        var keyword = reader;
        if (isDescribed)
        {
            keyword.MoveNext();
            if (keyword.Kind == TokenKind.LeftBrace) throw Error(SyntaxErrors.DescriptionOnShorthand);
        }
        if (keyword.Kind == TokenKind.Name)
        {
            if (ParseDescribedDefinition(keyword.Text) is { } definition) return definition;
            if (isDescribed) throw Error(SyntaxErrors.DescriptionOnOther);
            if (keyword.IsName("extend"u8)) return ParseTypeSystemExtension();
        }
        throw keyword.Error(keyword.Start, SyntaxErrors.Unexpected(keyword.Describe()));
    }

    DefinitionNode? ParseDescribedDefinition(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("query"u8) || keyword.SequenceEqual("mutation"u8) || keyword.SequenceEqual("subscription"u8)) return ParseOperation();
        if (keyword.SequenceEqual("fragment"u8)) return ParseFragmentDefinition();
        if (!IsTypeSystemKeyword(keyword) && !keyword.SequenceEqual("directive"u8)) return null;
        var location = reader.Location;
        return ParseTypeSystemDefinition(location, ParseDescription(), isExtension: false);
    }

    readonly bool IsDescription => reader.Kind is TokenKind.String or TokenKind.BlockString;

    /// <summary>Description: StringValue</summary>
    StringValueNode? ParseDescription() => IsDescription ? ParseStringValue() : null;

    NameNode ParseName()
    {
        if (reader.Kind != TokenKind.Name) throw Expected(Utf8GraphQLReader.Describe(TokenKind.Name));
        var name = new NameNode(NameTable.Get(reader.Text)) { Location = reader.Location };
        Advance();
        return name;
    }

    void Advance()
    {
        reader.MoveNext();
        if (reader.Kind != TokenKind.EndOfFile && ++tokens > options.MaxTokens) throw Error(SyntaxErrors.TooManyTokens(options.MaxTokens));
    }

    bool Skip(TokenKind kind)
    {
        if (reader.Kind != kind) return false;
        Advance();
        return true;
    }

    bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!reader.IsName(keyword)) return false;
        Advance();
        return true;
    }

    void Expect(TokenKind kind)
    {
        if (!Skip(kind)) throw Expected(Utf8GraphQLReader.Describe(kind));
    }

    void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Expected($"\"{System.Text.Encoding.ASCII.GetString(keyword)}\"");
    }

    // A stack overflow ends the process, so whatever can contain itself counts its levels.
    void Enter()
    {
        if (++depth > options.MaxDepth) throw Error(SyntaxErrors.TooDeep(options.MaxDepth));
    }

    void Leave() => depth--;

    readonly GraphQLException Expected(string wanted) => Error(SyntaxErrors.Expected(wanted, reader.Describe()));

    readonly GraphQLException Unexpected() => Error(SyntaxErrors.Unexpected(reader.Describe()));

    readonly GraphQLException Error(string message) => reader.Error(reader.Start, message);
}
