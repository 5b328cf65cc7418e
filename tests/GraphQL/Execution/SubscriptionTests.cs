using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_executed_with_the_same_selection()
    {
        using var server = SampleServer.OfLibrary();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription($n: Int!) { bookAdded(most: $n) { title author { name } } }", """{"n":2}""")) answers.Add(answer);

        Assert.Equal(
            ["""{"data":{"bookAdded":{"title":"Sult","author":{"name":"Hamsun"}}}}""", """{"data":{"bookAdded":{"title":"Pan","author":{"name":"Hamsun"}}}}"""], answers);
        Assert.Equal(["authors(10)", "authors(10)"], server.Library.Batches);
    }

    [Fact]
    public async Task An_event_that_fails_does_not_end_the_stream()
    {
        using var server = SampleServer.OfLibrary();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { bookAdded(most: 3) { broken } }")) answers.Add(answer);

        Assert.Equal(3, answers.Count);
        Assert.All(answers, answer => Assert.Contains("\"path\":[\"bookAdded\",\"broken\"]", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subscription_that_cannot_begin_is_a_request_error()
    {
        using var server = SampleServer.OfLibrary();
        using var result = await server.Execute("subscription($n: Int) { bookAdded(most: $n) { title } }");

        Assert.True(result.IsRequestError);
        Assert.Null(result.Events);
    }

    [Fact]
    public async Task Its_services_live_as_long_as_the_stream_and_no_longer()
    {
        using var server = Streams();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { alive }")) answers.Add(answer);

        Assert.Equal(["""{"data":{"alive":true}}""", """{"data":{"alive":true}}"""], answers);
        Assert.Equal(0, server.Service<Lives>().Count);
    }

    [Fact]
    public async Task A_stream_is_told_that_nobody_listens_even_if_its_method_takes_no_token()
    {
        using var server = Streams();
        using var listening = new CancellationTokenSource();
        using var result = await server.Execute("subscription { silent }", cancellation: listening.Token);
        await using var events = result.Events!.GetAsyncEnumerator(listening.Token);
        var next = events.MoveNextAsync().AsTask();

        await listening.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("{ title }")]
    [InlineData("{ author { name } }")]
    public async Task An_event_that_cannot_be_walked_is_a_field_error(string selection)
    {
        using var server = Streams();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe($"subscription {{ shelves {selection} }}")) answers.Add(answer);

        Assert.Equal(2, answers.Count);
        Assert.Contains("\"path\":[\"shelves\"]}],\"data\":null", answers[0], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"shelves":[]}}""", answers[1]);
    }

    static SampleServer Streams() => SampleServer.OfLibrary(builder =>
    {
        builder.AddType(typeof(StreamFields));
        builder.Services.AddSingleton<Lives>();
        builder.Services.AddScoped<Life>();
    });

    public sealed class Lives
    {
        public int Count { get; set; }
    }

    public sealed class Life : IDisposable
    {
        readonly Lives lives;

        public Life(Lives lives)
        {
            this.lives = lives;
            lives.Count++;
        }

        public bool IsAlive { get; private set; } = true;

        public void Dispose()
        {
            IsAlive = false;
            lives.Count--;
        }
    }

    [SubscriptionType]
    public static class StreamFields
    {
        public static async IAsyncEnumerable<bool> Alive(Life life)
        {
            for (var i = 0; i < 2; i++)
            {
                await Task.Yield();
                yield return life.IsAlive;
            }
        }

        public static IAsyncEnumerable<int> Silent() => SilenceAsync();

        static async IAsyncEnumerable<int> SilenceAsync([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            yield return 1;
        }

        public static async IAsyncEnumerable<IEnumerable<Book>> Shelves()
        {
            await Task.Yield();
            yield return Broken();
            yield return [];
        }

        static IEnumerable<Book> Broken()
        {
            foreach (var book in Array.Empty<Book>()) yield return book;
            throw new InvalidOperationException("The shelf is broken.");
        }
    }
}
