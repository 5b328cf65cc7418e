using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Types.Binding;

public class InterfaceTypeTests
{
    static readonly Type[] Types = [typeof(Works), typeof(WorkFields), typeof(LentFields), typeof(FilmFields), typeof(Film), typeof(Song), typeof(Map), typeof(AuthorFields), typeof(Book), typeof(Magazine)];

    [Fact]
    public void What_is_added_to_an_interface_every_object_has()
    {
        using var server = SampleServer.Of(Types);
        var types = server.Executor.Schema.Types;

        Assert.Equal("interface Work {\n  title: String!\n  author: Author\n  label(mark: String! = \"!\"): String!\n}", SchemaPrinter.Print(types["Work"]));
        Assert.Equal("interface Lent implements Work {\n  title: String!\n  label(mark: String! = \"!\"): String!\n  author: Author\n}", SchemaPrinter.Print(types["Lent"]));
        Assert.Equal("type Film implements Lent & Work {\n  title: String!\n  label(mark: String! = \"!\"): String!\n  author: Author\n}", SchemaPrinter.Print(types["Film"]));
        Assert.Equal("type Song implements Work {\n  title: String!\n  author: Author\n  label(mark: String! = \"!\"): String!\n}", SchemaPrinter.Print(types["Song"]));
        Assert.Equal("type Map implements Sheet {\n  scale: Int!\n  name: String!\n}", SchemaPrinter.Print(types["Map"]));
    }

    [Fact]
    public async Task Each_object_resolves_it_by_what_stands_nearest()
    {
        using var server = SampleServer.Of(Types);

        Assert.Equal(
            """{"data":{"works":[{"__typename":"Song","label":"Ja?","author":{"name":"Hamsun"}},{"__typename":"Film","label":"lent Ja?","author":{"name":"Undset"}},{"__typename":"Song","label":"Nei?","author":{"name":"Hamsun"}}],"map":{"name":"sheet 1:50"}}}""",
            await server.Ask("{ works { __typename label(mark: \"?\") author { name } } map { name } }"));
        Assert.Equal(["authors(10,11)"], server.Library.Batches);
    }

    [Fact]
    public void The_wrong_annotation_is_a_fault()
    {
        using var server = SampleServer.Of(typeof(Works), typeof(WorkFields), typeof(Wrong), typeof(AuthorFields));

        Assert.Contains(
            "Helsefellesskap.Tests.GraphQL.Types.Binding.InterfaceTypeTests+Wrong extends the interface Work with [ObjectType<T>]; that takes [InterfaceType<T>].",
            Assert.Throws<SchemaException>(() => server.Executor).Faults);
    }

    // An interface of the schema because it is extended as one.
    public interface IWork
    {
        string Title { get; }

        int Author { get; }
    }

    [InterfaceType]
    public interface ILent : IWork;

    [InterfaceType]
    public abstract record Sheet(int Scale);

    public sealed record Film(string Title, int Author) : ILent;

    public sealed record Song(string Title, int Author) : IWork;

    public sealed record Map(int Scale) : Sheet(Scale)
    {
        public string Name => $"sheet 1:{Scale}";
    }

    [InterfaceType<IWork>]
    public static class WorkFields
    {
        public static Task<Author?> GetAuthorAsync([Parent] IWork work, IDataLoader<int, Author> authors, CancellationToken cancellation) => authors.LoadAsync(work.Author, cancellation);

        public static string Label([Parent] IWork work, string mark = "!") => work.Title + mark;
    }

    [InterfaceType<ILent>]
    public static class LentFields
    {
        public static string Label([Parent] ILent work, string mark = "!") => $"lent {work.Title}{mark}";
    }

    [ObjectType<Film>]
    public static class FilmFields
    {
        [DataLoader]
        public static Task<IReadOnlyDictionary<int, Author>> Authors(IReadOnlyList<int> ids, Library library)
        {
            library.Note("authors", ids.Order());
            return Task.FromResult<IReadOnlyDictionary<int, Author>>(library.Authors);
        }
    }

    [ObjectType<IWork>]
    public static class Wrong
    {
        public static int Pages() => 1;
    }

    [QueryType]
    public static class Works
    {
        [GraphQLName("works")]
        public static IReadOnlyList<IWork> All() => [new Song("Ja", 10), new Film("Ja", 11), new Song("Nei", 10)];

        public static Map Map() => new(50);
    }
}
