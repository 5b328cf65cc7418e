using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Tests.GraphQL.Data.Schema;

/// <summary>The lists of the library twice: from PostgreSQL and from memory. They have to answer the same.</summary>
[QueryType]
public static class LibraryQueries
{
    [UsePaging(MaxPageSize = 60), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Book> Books(Library library) => library.Books.AsNoTracking();

    [GraphQLName("booksInMemory"), UsePaging(MaxPageSize = 60), UseProjection, UseFiltering, UseSorting]
    public static IQueryable<Book> InMemory() => SampleBooks.Books.AsQueryable();

    [UsePaging, UseFiltering, UseSorting]
    public static IReadOnlyList<Book> Shelved() => [.. SampleBooks.Books.OrderByDescending(book => book.Title).ThenBy(book => book.Pages)];

    [UseProjection, UseFiltering(typeof(NarrowFilter)), UseSorting(typeof(NarrowSort))]
    public static IQueryable<Book> Declared(Library library) => library.Books.AsNoTracking().OrderBy(book => book.Id);
}

[ObjectType<Book>]
public static class BookFields
{
    public static string Spine([Parent(nameof(Book.Title), nameof(Book.Shelf))] Book book) => $"{book.Title} / {book.Shelf}";

    public static string Everything([Parent] Book book) => $"{book.Title} {book.Price}";
}

public sealed record NarrowFilter(BookState State, string Title);

public sealed record NarrowSort(string Title, int Id);

/// <summary>A scalar of the program's own.</summary>
sealed class ShelfMarkType() : ScalarType<ShelfMark>("ShelfMark")
{
    public override void Write(ShelfMark value, ResponseWriter writer) => writer.WriteString(value.Value);

    public override object? ParseLiteral(ValueNode literal) => literal is StringValueNode text ? new ShelfMark(text.Value) : throw new GraphQLException("No shelf mark.");

    public override object? ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? new ShelfMark(value.GetString()!) : throw new GraphQLException("No shelf mark.");
}

/// <summary>A date or a time as text, as .NET writes it.</summary>
sealed class TemporalType<T>(string name) : ScalarType<T>(name) where T : struct, IParsable<T>, IFormattable
{
    public override void Write(T value, ResponseWriter writer) => writer.WriteString(value.ToString("O", null));

    public override object? ParseLiteral(ValueNode literal) => Parse((literal as StringValueNode)?.Value);

    public override object? ParseValue(JsonElement value) => Parse(value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    T Parse(string? text) => T.TryParse(text, null, out var value) ? value : throw new GraphQLException($"{Name} cannot represent the value.");
}
