namespace Helsefellesskap.GraphQL.Language;

ref partial struct Utf8GraphQLReader
{
    readonly byte ByteAt(int index) => index < Source.Length ? Source[index] : (byte)0;

    /// <summary>IntValue :: IntegerPart; FloatValue :: IntegerPart FractionalPart? ExponentPart?</summary>
    void ReadNumber()
    {
        var end = position;
        var kind = TokenKind.Int;
        if (ByteAt(end) == '-') end++;
        if (ByteAt(end) == '0')
        {
            end++;
            if (char.IsAsciiDigit((char)ByteAt(end))) throw Error(end, SyntaxErrors.DigitAfterZero(SyntaxErrors.Describe(Source, end)));
        }
        else
        {
            end = SkipDigits(end);
        }
        if (ByteAt(end) == '.')
        {
            kind = TokenKind.Float;
            end = SkipDigits(end + 1);
        }
        if (ByteAt(end) is (byte)'e' or (byte)'E')
        {
            kind = TokenKind.Float;
            end += ByteAt(end + 1) is (byte)'+' or (byte)'-' ? 2 : 1;
            end = SkipDigits(end);
        }
        if (ByteAt(end) == '.' || IsNameStart(ByteAt(end))) throw ExpectedDigit(end);
        Take(kind, end - position);
    }

    /// <summary>Digit+</summary>
    readonly int SkipDigits(int from)
    {
        if (!char.IsAsciiDigit((char)ByteAt(from))) throw ExpectedDigit(from);
        var end = from + 1;
        while (char.IsAsciiDigit((char)ByteAt(end))) end++;
        return end;
    }

    readonly GraphQLException ExpectedDigit(int at) => Error(at, SyntaxErrors.ExpectedDigit(SyntaxErrors.Describe(Source, at)));
}
