using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class ScopeTests
{
    [Fact]
    public async Task Resolvers_side_by_side_never_share_a_scoped_service()
    {
        using var server = Server();

        var answer = await server.Ask("{ a: use(wait: 20) b: use(wait: 20) c: use(wait: 20) d: loaded(key: 1) }");

        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_the_request_is_carried_into_each_scope()
    {
        using var server = Server();

        Assert.Equal("""{"data":{"a":"kari","b":"kari"}}""", await server.Ask("{ a: viewer b: viewer }"));
    }

    [Fact]
    public async Task A_query_lends_its_scopes_again_and_a_mutation_does_not()
    {
        using var server = Server();

        // Sequential here, because each is done before the next one starts.
        Assert.Equal("""{"data":{"a":1,"b":2}}""", await server.Ask("{ a: uses b: uses }"));
        Assert.Equal("""{"data":{"a":{"int":1},"b":{"int":1}}}""", await server.Ask("mutation { a: use { int } b: use { int } }"));
    }

    [Fact]
    public async Task Lazy_results_are_read_while_their_services_live()
    {
        using var server = Server();

        Assert.Equal("""{"data":{"lazy":[1,2,3],"query":[1,2,3]}}""", await server.Ask("{ lazy query }"));
    }

    static SampleServer Server() => SampleServer.Of(
        builder =>
        {
            builder.Services.AddScoped<Store>();
            builder.Services.AddScoped<Who>();
            builder.Services.AddSingleton<IServiceScopeInitializer, Initializer>();
        },
        typeof(Queries), typeof(Mutations));

    /// <summary>Like a DbContext: fails when two use it at a time, and when it is gone.</summary>
    public sealed class Store : IDisposable
    {
        int users;
        bool isDisposed;

        public int Uses { get; private set; }

        public async Task<int> Use(int wait)
        {
            if (Interlocked.Increment(ref users) > 1) throw new InvalidOperationException("A second operation was started.");
            await Task.Delay(wait);
            Interlocked.Decrement(ref users);
            return ++Uses;
        }

        public int Count() => ++Uses;

        public IEnumerable<int> Numbers()
        {
            for (var i = 1; i <= 3; i++)
            {
                ObjectDisposedException.ThrowIf(isDisposed, this);
                yield return i;
            }
        }

        public void Dispose() => isDisposed = true;
    }

    public sealed class Who
    {
        public string Name { get; set; } = "nobody";
    }

    sealed class Initializer : IServiceScopeInitializer
    {
        public void Initialize(IServiceProvider requestServices, IServiceProvider scope) => scope.GetRequiredService<Who>().Name = "kari";
    }

    [QueryType]
    public static class Queries
    {
        public static Task<int> Use(int wait, Store store) => store.Use(wait);

        public static int Uses(Store store) => store.Count();

        public static string Viewer(Who who) => who.Name;

        public static Task<int> Loaded(int key, IDataLoader<int, int> numbers) => numbers.LoadAsync(key);

        public static IEnumerable<int> Lazy(Store store) => store.Numbers();

        public static IQueryable<int> Query(Store store) => store.Numbers().AsQueryable();

        [DataLoader]
        public static async Task<Dictionary<int, int>> Numbers(IReadOnlyList<int> keys, Store store)
        {
            await store.Use(20);
            return keys.ToDictionary(key => key);
        }
    }

    [MutationType]
    public static class Mutations
    {
        public static Task<int> Use(Store store) => store.Use(1);
    }
}
