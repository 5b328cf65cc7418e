using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class LimitTests
{
    [Fact]
    public async Task An_operation_that_takes_too_long_is_given_up_even_if_its_resolver_does_not_listen()
    {
        using var server = SampleServer.Of(builder => builder.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(50)), typeof(Slow));
        using var result = await server.Execute("{ deaf }").WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("HC0045", Assert.Single(result.Errors).Code);
        Assert.True(result.IsRequestError);
    }

    [Fact]
    public async Task A_resolver_that_listens_to_the_end_of_time_does_not_fail_for_it()
    {
        using var server = SampleServer.Of(builder => builder.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(50)), typeof(Slow));
        using var result = await server.Execute("{ listens }").WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("HC0045", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task A_client_that_went_away_is_not_answered()
    {
        using var server = SampleServer.Of(typeof(Slow));
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Execute("{ listens }", cancellation: gone.Token).WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task So_many_operations_run_at_once_and_the_others_wait()
    {
        using var server = SampleServer.Of(builder => builder.ModifyRequestOptions(options => options.MaxConcurrentExecutions = 3), typeof(Slow));

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.Ask("{ atOnce }")));

        Assert.All(answers, answer => Assert.Matches("^{\"data\":{\"atOnce\":[123]}}$", answer));
    }

    [Fact]
    public async Task Introspection_can_be_switched_off()
    {
        using var server = SampleServer.Of(builder => builder.ModifyRequestOptions(options => options.EnableIntrospection = false), typeof(Slow));

        foreach (var query in new[] { "{ __schema { queryType { name } } }", "{ ...F } fragment F on Query { t: __type(name: \"Query\") { name } }" })
        {
            using var result = await server.Execute(query);
            Assert.Equal("HC0046", Assert.Single(result.Errors).Code);
        }
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.Ask("{ __typename }"));
    }

    [Fact]
    public async Task Fragments_that_double_cost_no_more_than_they_are_long()
    {
        using var server = SampleServer.Of(typeof(Slow));
        var document = string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Nest {{ a: down {{ ...F{i + 1} }} b: down {{ ...F{i + 1} }} }} "));

        var answer = await server.Ask($"{{ ...Q }} fragment Q on Query {{ nest {{ ...F0 }} }} {document} fragment F60 on Nest {{ __typename }}").WaitAsync(TimeSpan.FromSeconds(10));

        Assert.StartsWith("{\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_chain_of_fragments_does_not_overflow_the_stack()
    {
        using var server = SampleServer.Of(typeof(Slow));
        var chain = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));

        Assert.StartsWith("{\"", await server.Ask($"{{ ...F0 }} {chain} fragment F2000 on Query {{ __typename }}").WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    [QueryType]
    public static class Slow
    {
        static int running;

        public static async Task<int> Deaf()
        {
            await Task.Delay(2000, CancellationToken.None);
            return 1;
        }

        public static async Task<int> Listens(CancellationToken cancellation)
        {
            await Task.Delay(10_000, cancellation);
            return 1;
        }

        public static async Task<int> AtOnce()
        {
            var now = Interlocked.Increment(ref running);
            await Task.Delay(20);
            Interlocked.Decrement(ref running);
            return now;
        }

        public static Nest Nest() => new(null, 0);
    }

    public sealed record Nest(Nest? Down, int Level);
}
