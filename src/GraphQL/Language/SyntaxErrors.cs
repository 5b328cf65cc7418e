using System.Globalization;
using System.Text;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>The words of syntax errors; the reference implementation's where it has them.</summary>
static class SyntaxErrors
{
    public const string Code = "HC0014";

    public static string Expected(string wanted, string found) => $"Expected {wanted}, found {found}.";
    public static string Unexpected(string found) => $"Unexpected {found}.";
    public static string UnexpectedCharacter(string found) => $"Unexpected character: {found}.";
    public static string InvalidCharacter(string found) => $"Invalid character: {found}.";
    public static string InvalidCharacterInString(string found) => $"Invalid character within String: {found}.";
    public const string SingleQuote = "Unexpected single quote character ('), did you mean to use a double quote (\")?";
    public const string UnterminatedString = "Unterminated string.";
    public static string DigitAfterZero(string found) => $"Invalid number, unexpected digit after 0: {found}.";
    public static string ExpectedDigit(string found) => $"Invalid number, expected digit but got: {found}.";
    public static string InvalidUnicodeEscape(string text) => $"Invalid Unicode escape sequence: \"{text}\".";
    public static string InvalidEscape(string text) => $"Invalid character escape sequence: \"{text}\".";
    public static string VariableInConstant(string name) => $"Unexpected variable \"${name}\" in constant value.";
    public static string ReservedEnumValue(string token) => $"{token} is reserved and cannot be used for an enum value.";
    public const string DescriptionOnShorthand = "Unexpected description, descriptions are not supported on shorthand queries.";
    public const string DescriptionOnOther = "Unexpected description, only GraphQL definitions support descriptions.";

    // "that" is how the reference implementation writes it.
    public static string TooManyTokens(int limit) => $"Document contains more that {limit} tokens. Parsing aborted.";
    public static string TooManyFields(int limit) => $"Document contains more than {limit} fields. Parsing aborted.";
    public static string TooManyDirectives(int limit) => $"Document contains more than {limit} directives in one place. Parsing aborted.";
    public static string TooDeep(int limit) => $"Document is nested more than {limit} levels deep. Parsing aborted.";

    /// <summary>The error at a byte of the source.</summary>
    public static GraphQLException At(ReadOnlySpan<byte> source, int position, string message) =>
        new(new GraphQLError($"Syntax Error: {message}") { Code = Code, Locations = [LocationOf(source, position)] });

    /// <summary>How errors name a character: quoted if it is printable ASCII, else by its code point.</summary>
    public static string Describe(ReadOnlySpan<byte> source, int position)
    {
        if (position >= source.Length) return "<EOF>";
        var first = source[position];
        if (first is >= 0x20 and <= 0x7E) return first == '"' ? "'\"'" : $"\"{(char)first}\"";
        if (Utf8Text.TryDecode(source[position..], out var rune, out _)) return CodePoint(rune.Value);
        return Utf8Text.TryDecodeSurrogate(source[position..], out var surrogate)
            ? CodePoint(surrogate)
            : string.Create(CultureInfo.InvariantCulture, $"byte 0x{first:X2}, which is not UTF-8");
    }

    static string CodePoint(int value) => string.Create(CultureInfo.InvariantCulture, $"U+{value:X4}");

    static Location LocationOf(ReadOnlySpan<byte> source, int position)
    {
        int line = 1, lineStart = 0;
        var before = source[..Math.Min(position, source.Length)];
        for (var i = 0; i < before.Length; i++)
        {
            // Of a line end of two characters the second counts, unless the position lies between them.
            if (before[i] == '\n' || (before[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n'))) (line, lineStart) = (line + 1, i + 1);
        }
        return new Location(line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
