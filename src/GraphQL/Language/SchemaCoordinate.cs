namespace Helsefellesskap.GraphQL.Language;

/// <summary>
/// Names one element of a schema (specification, appendix C.10): a type <c>T</c>, a member of it <c>T.f</c>, an argument of that <c>T.f(a:)</c>, a directive <c>@d</c>
/// or its argument <c>@d(a:)</c>.
/// </summary>
public sealed record SchemaCoordinate
{
    /// <summary>The type's name, or the directive's.</summary>
    public required string Name { get; init; }

    public bool IsDirective { get; init; }

    /// <summary>A field, input field or enum value of the type.</summary>
    public string? MemberName { get; init; }

    public string? ArgumentName { get; init; }

    /// <summary>Reads a coordinate. Unlike a document it holds no spaces or comments.</summary>
    /// <exception cref="GraphQLException">The text is none, with the code HC0014 and the place.</exception>
    public static SchemaCoordinate Parse(string text) => new SchemaCoordinateParser(text).Parse();

    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(MemberName is null ? "" : $".{MemberName}")}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";
}
