using System.Buffers;
using System.Text;

namespace Helsefellesskap.GraphQL.Language;

ref partial struct Utf8GraphQLReader
{
    static readonly SearchValues<byte> StopsString = SearchValues.Create([(byte)'"', (byte)'\\', (byte)'\n', (byte)'\r', .. NotAscii]);

    void ReadString()
    {
        if (Source[position..].StartsWith("\"\"\""u8)) ReadBlockString();
        else ReadQuotedString();
    }

    /// <summary>StringValue :: " StringCharacter* "</summary>
    void ReadQuotedString()
    {
        var start = ++position;
        isPlain = true;
        while (true)
        {
            switch (NextInString())
            {
                case (byte)'"':
                    TakeString(TokenKind.String, start, closing: 1);
                    return;
                case (byte)'\\':
                    isPlain = false;
                    position += StringEscapes.Length(Source, position);
                    break;
                case < 0x80:
                    throw Error(position, SyntaxErrors.UnterminatedString);
                default:
                    ReadLongCharacter();
                    break;
            }
        }
    }

    /// <summary>StringValue :: """ BlockStringCharacter* """</summary>
    void ReadBlockString()
    {
        var start = position += 3;
        isPlain = true;
        while (true)
        {
            switch (NextInString())
            {
                case (byte)'"':
                    if (Source[position..].StartsWith("\"\"\""u8))
                    {
                        TakeString(TokenKind.BlockString, start, closing: 3);
                        return;
                    }
                    position++;
                    break;
                case (byte)'\\':
                    isPlain = false;
                    position += Source[position..].StartsWith("\\\"\"\""u8) ? 4 : 1;
                    break;
                case < 0x80:
                    StartLine();
                    break;
                default:
                    ReadLongCharacter();
                    break;
            }
        }
    }

    void TakeString(TokenKind kind, int start, int closing)
    {
        Kind = kind;
        Text = Source[start..position];
        position += closing;
    }

    byte NextInString()
    {
        var stop = Source[position..].IndexOfAny(StopsString);
        if (stop < 0) throw Error(Source.Length, SyntaxErrors.UnterminatedString);
        position += stop;
        return Source[position];
    }

    void ReadLongCharacter()
    {
        if (!SkipLongCharacter()) throw Error(position, SyntaxErrors.InvalidCharacterInString(SyntaxErrors.Describe(Source, position)));
    }

    /// <summary>The value of a string token.</summary>
    public readonly string StringValue()
    {
        var text = Encoding.UTF8.GetString(Text);
        if (Kind == TokenKind.BlockString) return BlockString.Dedent(isPlain ? text : text.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal));
        return isPlain ? text : StringEscapes.Resolve(text);
    }
}
