using System.Collections;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Types.Binding;

public class InstanceMethodTests
{
    [Fact]
    public void The_methods_of_an_annotated_class_are_fields_and_no_others()
    {
        using var server = SampleServer.Of(typeof(People), typeof(PersonFields), typeof(AuthorFields), typeof(Book), typeof(Magazine));
        var types = server.Executor.Schema.Types;

        Assert.Equal(
            """
            type Person {
              first: String!
              last: String!
              name(separator: String!): String!
              initials: String!
              books(most: Int! = 2): [Book!]!
              mother: Person
              kind: String!
            }
            """,
            SchemaPrinter.Print(types["Person"]));
        Assert.Equal(["value"], ((ObjectType)types["Silent"]).Fields.Keys);
        Assert.Equal(["x", "doubled", "plus"], ((ObjectType)types["Pair"]).Fields.Keys);
        Assert.Equal(["word", "same"], ((ObjectType)types["Heir"]).Fields.Keys);
    }

    [Fact]
    public async Task They_are_called_on_the_object_with_arguments_services_loaders_and_cancellation()
    {
        using var server = SampleServer.Of(typeof(People), typeof(PersonFields), typeof(AuthorFields), typeof(Book), typeof(Magazine));

        Assert.Equal(
            """{"data":{"person":{"name":"Knut - Hamsun","initials":"KH","kind":"extended","mother":{"name":"Tora, Hamsun","mother":null},"books":[{"title":"Sult"}]}}}""",
            await server.Ask("{ person { name(separator: \" - \") initials kind mother { name(separator: \", \") mother { first } } books(most: 1) { title } } }"));
        Assert.Equal("""{"data":{"pairs":[{"doubled":2,"plus":4},{"doubled":4,"plus":5}]}}""", await server.Ask("{ pairs { doubled plus(y: 3) } }"));
        Assert.Equal("""{"data":{"entities":[{"label":"1a"}]}}""", await server.Ask("{ entities { label } }"));
        Assert.Equal("""{"data":{"heir":{"word":"heir's","same":"heir's"}}}""", await server.Ask("{ heir { word same } }"));
        Assert.Equal(["books(10)"], server.Library.Batches);
    }

    public abstract class Named
    {
        public string Secret() => GetKind();

        public virtual string GetKind() => "of a class that says nothing";
    }

    [ObjectType]
    public sealed class Person(string first, string last) : Named, IDisposable, IFormattable, IEnumerable<char>
    {
        public string First => first;
        public string Last => last;

        public string GetName(string separator) => $"{First}{separator}{Last}";

        public string Initials() => $"{First[0]}{Last[0]}";

        public override string GetKind() => "own";

        public async Task<IReadOnlyList<Book>> GetBooksAsync(
            [Service] Library library, [DataLoader(nameof(AuthorFields.BooksByAuthor))] IDataLoader<int, Book[]> books, CancellationToken cancellation, int most = 2)
        {
            var found = await books.LoadAsync(library.Authors.Values.Single(author => author.Name == Last).Id, cancellation) ?? [];
            return [.. found.Take(most)];
        }

        public ValueTask<Person?> GetMotherAsync(CancellationToken cancellation) => new(cancellation.IsCancellationRequested || First == "Tora" ? null : new Person("Tora", Last));

        [GraphQLIgnore]
        public string Ignored() => First;

        public static string Shared() => "";
        public (T, string) Generic<T>(T value) => (value, First);
        public void Change() => _ = First;
        public Task ChangeAsync() => Task.FromResult(First);
        public bool TryRead(out string text) => (text = First) == "";
        public ReadOnlySpan<char> Span() => First;
        public void Dispose() { }
        public int CompareTo(Person other) => string.CompareOrdinal(First, other.First);
        public bool Equals(Person other) => this == other;
        public string ToString(string? format, IFormatProvider? formatProvider) => First;
        public IEnumerator<char> GetEnumerator() => First.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        public override string ToString() => First;
        public override int GetHashCode() => 1;
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);
    }

    [ObjectType<Person>]
    public static class PersonFields
    {
        public static string Kind() => "extended";
    }

    public sealed record Silent(int Value)
    {
        public string Loud() => $"{Value}!";
    }

    [ObjectType]
    public record struct Pair(int X)
    {
        public readonly int Doubled() => 2 * X;

        public readonly async Task<int> PlusAsync(int y)
        {
            await Task.Yield();
            return X + y;
        }
    }

    [ObjectType]
    public class Ancestor
    {
        public virtual string Word() => "ancestor's";

        public string Same() => Word();
    }

    public sealed class Heir : Ancestor
    {
        public override string Word() => "heir's";

        public string Hidden() => Word();
    }

    [ObjectType]
    public sealed class Entity
    {
        public int Id { get; init; }
        public string Code { get; init; } = "";

        public string Label() => $"{Id}{Code}";
    }

    [QueryType]
    public static class People
    {
        public static Person Person() => new("Knut", "Hamsun");

        // The method reads of the entity what it will, so that all of it is loaded.
        [UseProjection]
        public static IQueryable<Entity> Entities() => new[] { new Entity { Id = 1, Code = "a" } }.AsQueryable();

        public static Heir Heir() => new();

        public static Silent Silent() => new(1);

        public static IReadOnlyList<Pair> Pairs() => [new(1), new(2)];
    }
}
