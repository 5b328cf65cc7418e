namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Reads a type reference such as "[Month!]!" from an annotation.</summary>
static class TypeReferenceText
{
    /// <summary>Null where the text is no type reference or <paramref name="find"/> knows no type of its name.</summary>
    public static IType? Read(ReadOnlySpan<char> text, Func<string, NamedType?> find)
    {
        text = text.Trim();
        if (text.EndsWith("!")) return Read(text[..^1], find) is { } inner and not NonNullType ? new NonNullType(inner) : null;
        if (text.StartsWith("[")) return text.EndsWith("]") && Read(text[1..^1], find) is { } element ? new ListType(element) : null;
        return find(text.ToString());
    }
}
