using System.Text;

namespace Helsefellesskap.GraphQL.Language;

/// <summary>SchemaCoordinate (specification, appendix C.10).</summary>
ref struct SchemaCoordinateParser
{
    readonly ReadOnlySpan<byte> source;
    ReadOnlySpan<byte> token;
    int start;

    public SchemaCoordinateParser(string text)
    {
        source = Utf8Text.FromUtf16(text);
        Advance();
    }

    /// <summary>TypeCoordinate, MemberCoordinate, ArgumentCoordinate, DirectiveCoordinate, DirectiveArgumentCoordinate</summary>
    public SchemaCoordinate Parse()
    {
        var isDirective = Skip("@"u8);
        var name = Name();
        var member = !isDirective && Skip("."u8) ? Name() : null;
        string? argument = null;
        if ((isDirective || member is not null) && Skip("("u8))
        {
            argument = Name();
            Expect(":"u8);
            Expect(")"u8);
        }
        if (!token.IsEmpty) throw Unexpected("<EOF>");
        return new SchemaCoordinate { Name = name, IsDirective = isDirective, MemberName = member, ArgumentName = argument };
    }

    static bool IsNamePart(byte character) => char.IsAsciiLetterOrDigit((char)character) || character == '_';

    void Advance()
    {
        start += token.Length;
        if (start == source.Length)
        {
            token = default;
            return;
        }
        var first = source[start];
        if (!IsNamePart(first) || char.IsAsciiDigit((char)first))
        {
            if (!".():@"u8.Contains(first)) throw Error(SyntaxErrors.InvalidCharacter(SyntaxErrors.Describe(source, start)));
            token = source.Slice(start, 1);
            return;
        }
        var end = start + 1;
        while (end < source.Length && IsNamePart(source[end])) end++;
        token = source[start..end];
    }

    string Name()
    {
        if (token.IsEmpty || !IsNamePart(token[0])) throw Unexpected("Name");
        var name = Encoding.ASCII.GetString(token);
        Advance();
        return name;
    }

    bool Skip(ReadOnlySpan<byte> punctuator)
    {
        if (!token.SequenceEqual(punctuator)) return false;
        Advance();
        return true;
    }

    void Expect(ReadOnlySpan<byte> punctuator)
    {
        if (!Skip(punctuator)) throw Unexpected($"\"{Encoding.ASCII.GetString(punctuator)}\"");
    }

    readonly GraphQLException Unexpected(string wanted)
    {
        var found = token.IsEmpty ? "<EOF>" : IsNamePart(token[0]) ? $"Name \"{Encoding.ASCII.GetString(token)}\"" : $"\"{(char)token[0]}\"";
        return Error(SyntaxErrors.Expected(wanted, found));
    }

    readonly GraphQLException Error(string message) => SyntaxErrors.At(source, start, message);
}
