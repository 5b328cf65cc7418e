using System.Text;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>
/// Reads the tokens of a source one after the other (specification 2.1). It allocates nothing: a token is a slice of the source. Copying the
/// reader saves its place, which is how the parser looks ahead.
/// </summary>
ref partial struct Utf8GraphQLReader(ReadOnlySpan<byte> source)
{
    public readonly ReadOnlySpan<byte> Source = source;

    // Where the next token is looked for.
    int position;
    int line = 1;

    // The byte that column 1 would be if the line were ASCII up to here: moved on for each byte that is not a UTF-16 unit of its own.
    int lineStart;

    public TokenKind Kind { get; private set; }

    /// <summary>The token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>The token's place as clients count it.</summary>
    public Location Location { get; private set; } = new(1, 1);

    /// <summary>The token as written; of a string what stands between its quotes.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    // A string without escapes, or a block string of one line, is its own text.
    bool isPlain;

    public readonly bool IsName(ReadOnlySpan<byte> name) => Kind == TokenKind.Name && Text.SequenceEqual(name);

    /// <summary>Moves on to the next token that is not ignored.</summary>
    public void MoveNext()
    {
        SkipIgnored();
        Start = position;
        Location = new(line, position - lineStart + 1);
        if (position == Source.Length)
        {
            Take(TokenKind.EndOfFile, 0);
            return;
        }
        var first = Source[position];
        var punctuator = Punctuator(first);
        if (punctuator != TokenKind.StartOfFile) Take(punctuator, 1);
        else if (IsNameStart(first)) ReadName();
        else if (first == '"') ReadString();
        else if (first == '-' || char.IsAsciiDigit((char)first)) ReadNumber();
        else if (first == '.' && Source[position..].StartsWith("..."u8)) Take(TokenKind.Spread, 3);
        else throw UnexpectedCharacter(first);
    }

    void Take(TokenKind kind, int length)
    {
        Kind = kind;
        Text = Source.Slice(position, length);
        position += length;
    }

    static TokenKind Punctuator(byte character) => character switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.Equals,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.RightBrace,
        _ => TokenKind.StartOfFile,
    };

    static bool IsNameStart(byte character) => char.IsAsciiLetter((char)character) || character == '_';

    /// <summary>Name :: NameStart NameContinue*</summary>
    void ReadName()
    {
        var end = position + 1;
        while (end < Source.Length && (IsNameStart(Source[end]) || char.IsAsciiDigit((char)Source[end]))) end++;
        Take(TokenKind.Name, end - position);
    }

    readonly GraphQLException UnexpectedCharacter(byte first)
    {
        var described = SyntaxErrors.Describe(Source, position);
        return Error(position, first == '\'' ? SyntaxErrors.SingleQuote
            : Utf8Text.TryDecode(Source[position..], out _, out _) ? SyntaxErrors.UnexpectedCharacter(described)
            : SyntaxErrors.InvalidCharacter(described));
    }

    public readonly GraphQLException Error(int at, string message) => SyntaxErrors.At(Source, at, message);

    /// <summary>The token as errors name it: its kind, and its value where it has one.</summary>
    public readonly string Describe() => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Describe(Kind)} \"{Encoding.ASCII.GetString(Text)}\"",
        TokenKind.String or TokenKind.BlockString => $"{Describe(Kind)} \"{StringValue()}\"",
        _ => Describe(Kind),
    };

    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.LeftParenthesis => "\"(\"",
        TokenKind.RightParenthesis => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.LeftBracket => "\"[\"",
        TokenKind.RightBracket => "\"]\"",
        TokenKind.LeftBrace => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.RightBrace => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Int => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        TokenKind.BlockString => "BlockString",
    };
}
