using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Tests.GraphQL.Data.Model;

public enum BookState { OnShelf, Lent, Lost }

/// <summary>A key that the database keeps as text, as the program's own codes are.</summary>
public readonly record struct ShelfMark(string Value)
{
    public override string ToString() => Value;
}

public sealed class Author
{
    public int Id { get; init; }
    public string Name { get; init; } = "";
    public List<Book> Books { get; init; } = [];
}

public sealed class Book
{
    public int Id { get; init; }
    public string Title { get; init; } = "";
    public string? Subtitle { get; init; }
    public BookState State { get; init; }
    public int? Pages { get; init; }
    public DateTimeOffset AddedAt { get; init; }
    public DateOnly Published { get; init; }
    public ShelfMark Shelf { get; init; }
    public bool Illustrated { get; init; }
    public decimal Price { get; init; }
    public int AuthorId { get; init; }
    public Author Author { get; init; } = null!;
    public List<Loan> Loans { get; init; } = [];
    public Publisher? Publisher { get; init; }
}

/// <summary>Some books have none.</summary>
public sealed class Publisher
{
    public int Id { get; init; }
    public string Name { get; init; } = "";
    public int Founded { get; init; }
}

public sealed class Loan
{
    public int Id { get; init; }
    public int BookId { get; init; }
    public string Reader { get; init; } = "";
    public DateOnly? ReturnedOn { get; init; }
}

public sealed class Library(DbContextOptions<Library> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Book> Books => Set<Book>();
    public DbSet<Loan> Loans => Set<Loan>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Book>().Property(book => book.State).HasConversion<string>();
        modelBuilder.Entity<Book>().Property(book => book.Shelf).HasConversion(mark => mark.Value, text => new ShelfMark(text));
    }
}
