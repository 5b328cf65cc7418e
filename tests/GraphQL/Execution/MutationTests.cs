using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class MutationTests
{
    [Fact]
    public async Task A_mutation_answers_a_payload()
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal(
            """{"data":{"addBook":{"book":{"id":"4","pages":100,"author":{"name":"Hamsun"}},"errors":null}}}""",
            await server.Ask("mutation { addBook(input: { title: \"Victoria\" }) { book { id pages author { name } } errors { __typename } } }"));
    }

    [Fact]
    public async Task A_declared_error_is_part_of_the_payload()
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal(
            """{"data":{"addBook":{"book":null,"errors":[{"__typename":"TitleTakenError","message":"Pan is taken","title":"Pan"}]}}}""",
            await server.Ask(
                "mutation($input: AddBookInput!) { addBook(input: $input) { book { id } errors { __typename ... on Error { message } ... on TitleTakenError { title } } } }",
                """{"input":{"title":"Pan"}}"""));
    }

    [Fact]
    public async Task Root_fields_run_and_are_written_one_after_the_other()
    {
        using var server = SampleServer.Of(typeof(Counting), typeof(CountingQueries));

        Assert.Equal(
            """{"data":{"a":{"count":{"value":1,"now":1}},"b":{"count":{"value":2,"now":2}},"c":{"count":{"value":3,"now":3}}}}""",
            await server.Ask("mutation { a: add(input: { wait: 20 }) { ...F } b: add(input: { wait: 1 }) { ...F } c: add(input: { wait: 10 }) { ...F } } fragment F on AddPayload { count { value now } }"));
    }

    [Fact]
    public async Task What_was_loaded_before_a_mutation_is_loaded_again_after_it()
    {
        using var server = SampleServer.Of(typeof(Renaming), typeof(CountingQueries));

        Assert.Equal(
            """{"data":{"a":{"shelf":{"name":"x"}},"b":{"shelf":{"name":"y"}}}}""",
            await server.Ask("mutation { a: rename(input: { to: \"x\" }) { shelf { name } } b: rename(input: { to: \"y\" }) { shelf { name } } }"));
    }

    [MutationType]
    public static class Renaming
    {
        static string name = "";

        public static async Task<Shelf> Rename(string to, IDataLoader<int, string> names)
        {
            name = to;
            return new Shelf(await names.LoadAsync(1));
        }

        [DataLoader]
        public static Task<Dictionary<int, string>> Names(IReadOnlyList<int> keys) => Task.FromResult(keys.ToDictionary(key => key, _ => name));
    }

    public sealed record Shelf(string? Name);

    public sealed class Count(int value, Counter counter)
    {
        public int Value { get; } = value;

        /// <summary>Read while the answer is written.</summary>
        public int Now => counter.Value;
    }

    public sealed class Counter
    {
        public int Value { get; set; }
    }

    [MutationType]
    public static class Counting
    {
        static readonly Counter Counter = new();

        public static async Task<Count> Add(int wait, CancellationToken cancellation)
        {
            await Task.Delay(wait, cancellation);
            return new Count(++Counter.Value, Counter);
        }
    }

    [QueryType]
    public static class CountingQueries
    {
        public static int Nothing() => 0;
    }
}
