namespace Helsefellesskap.GraphQL.Language;

/// <summary>Lexical tokens (specification 2.1.6) together with the ends of the source.</summary>
enum TokenKind : byte
{
    StartOfFile, EndOfFile,
    Bang, Dollar, Ampersand, LeftParenthesis, RightParenthesis, Spread, Colon, Equals, At,
    LeftBracket, RightBracket, LeftBrace, Pipe, RightBrace,
    Name, Int, Float, String, BlockString,
}
