using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class LoaderTests
{
    [Fact]
    public async Task Keys_of_one_level_are_loaded_together_and_once()
    {
        using var server = SampleServer.OfLibrary();

        await server.Ask("{ books { author { name } again: author { id } } }");

        Assert.Equal(["authors(10,11)"], server.Library.Batches);
    }

    [Fact]
    public async Task Loaders_below_loaders_send_one_batch_a_level()
    {
        using var server = SampleServer.OfLibrary();

        var answer = await server.Ask("{ books { author { books { author { name books { title } } } } } }");

        // The second level's authors and the third level's books are known already.
        Assert.Equal(["authors(10,11)", "books(10,11)"], server.Library.Batches);
        Assert.Contains("\"title\":\"Kristin Lavransdatter\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loaders_are_of_one_request()
    {
        using var server = SampleServer.OfLibrary();

        await server.Ask("{ books { author { name } } }");
        await server.Ask("{ books { author { name } } }");

        Assert.Equal(["authors(10,11)", "authors(10,11)"], server.Library.Batches);
    }

    [Theory]
    [InlineData("{ afterWait(key: 1) both: direct(key: 2) }", "slow(2) slow(1)")]
    [InlineData("{ afterWait(key: 1) b: afterWait(key: 1) }", "slow(1)")]
    [InlineData("{ two(key: 1) more: two(key: 2) }", "slow(1,2) other(1,2)")]
    [InlineData("{ chained(key: 1) more: chained(key: 2) }", "slow(1,2) other(11,12)")]
    [InlineData("{ foreign(key: 1) }", "slow(1)")]
    [InlineData("{ loop(count: 3) }", "slow(0) slow(1) slow(2)")]
    public async Task Batches_are_sent_when_nothing_else_can_go_on(string query, string batches)
    {
        using var server = SampleServer.Of(typeof(Waiting));

        var answer = await server.Ask(query).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(batches, string.Join(" ", server.Library.Batches));
    }

    [Fact]
    public async Task A_key_without_value_is_null_and_a_failed_batch_fails_its_keys()
    {
        using var server = SampleServer.Of(typeof(Waiting));

        Assert.Equal("""{"data":{"missing":"none"}}""", await server.Ask("{ missing }"));
        Assert.Equal(
            """{"errors":[{"message":"No batch.","locations":[{"line":1,"column":3}],"path":["a"]},{"message":"No batch.","locations":[{"line":1,"column":21}],"path":["b"]}],"data":{"a":null,"b":null}}""",
            await server.Ask("{ a: broken(key: 1) b: broken(key: 2) }"));
    }

    [Fact]
    public async Task A_hundred_requests_at_once_keep_their_loaders_apart()
    {
        using var server = SampleServer.OfLibrary();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => server.Ask("{ books { author { books { title } } } }"))));

        Assert.Single(answers.Distinct());
        Assert.Equal(200, server.Library.Batches.Count);
    }

    [QueryType]
    public static class Waiting
    {
        public static Task<int> Direct(int key, [DataLoader("Slow")] IDataLoader<int, int> slow) => slow.LoadAsync(key);

        public static async Task<int> AfterWait(int key, [DataLoader("Slow")] IDataLoader<int, int> slow)
        {
            await Task.Delay(20);
            return await slow.LoadAsync(key);
        }

        public static async Task<int> Two(int key, [DataLoader("Slow")] IDataLoader<int, int> slow, [DataLoader("Other")] IDataLoader<int, int> other)
        {
            var (first, second) = (slow.LoadAsync(key), other.LoadAsync(key));
            return await first + await second;
        }

        public static async Task<int> Chained(int key, [DataLoader("Slow")] IDataLoader<int, int> slow, [DataLoader("Other")] IDataLoader<int, int> other) =>
            await other.LoadAsync(await slow.LoadAsync(key));

        public static async Task<int> Foreign(int key, [DataLoader("Slow")] IDataLoader<int, int> slow)
        {
            await Task.Delay(5).ConfigureAwait(false);
            return await slow.LoadAsync(key).ConfigureAwait(false);
        }

        public static async Task<int> Loop(int count, [DataLoader("Slow")] IDataLoader<int, int> slow)
        {
            var sum = 0;
            for (var i = 0; i < count; i++) sum += await slow.LoadAsync(i);
            return sum;
        }

        public static async Task<string> Missing(IDataLoader<int, string> names) => await names.LoadAsync(1) ?? "none";

        public static Task<double?> Broken(int key, IDataLoader<int, double?> broken) => broken.LoadAsync(key);

        [DataLoader]
        public static async Task<Dictionary<int, int>> Slow(IReadOnlyList<int> keys, Library library)
        {
            library.Note("slow", keys);
            await Task.Delay(5);
            return keys.ToDictionary(key => key, key => key + 10);
        }

        [DataLoader]
        public static Task<Dictionary<int, int>> Other(IReadOnlyCollection<int> keys, Library library)
        {
            library.Note("other", keys);
            return Task.FromResult(keys.ToDictionary(key => key, key => key * 2));
        }

        [DataLoader]
        public static Task<Dictionary<int, string>> Names(IEnumerable<int> keys) => Task.FromResult(new Dictionary<int, string>());

        [DataLoader]
        public static Task<Dictionary<int, double?>> Failing(int[] keys) => throw new Helsefellesskap.GraphQL.GraphQLException("No batch.");
    }
}
