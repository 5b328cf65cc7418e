using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Http.Sample;

public sealed record Volume([property: Key] int Id, string Title, int? Pages);

public sealed record Addition(int Sum);

public enum Mood { Calm, Busy }

[QueryType]
public static class SampleQueries
{
    static readonly List<Volume> Volumes = [.. Enumerable.Range(1, 30).Select(id => new Volume(id, $"Title {id}", id % 3 == 0 ? null : id * 10))];

    public static string Greeting(string name) => $"Hei, {name}!";

    public static string? Failing() => throw new GraphQLException("I am a teapot.", "TEAPOT");

    public static string? Crashing() => throw new InvalidOperationException("The secret is 42.");

    public static Mood Mood(Mood mood) => mood;

    public static string Long(int length) => new('x', length);

    public static int Running() => SampleSubscriptions.Running;

    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Volume> Books() => Volumes.AsQueryable();
}

[MutationType]
public static class SampleMutations
{
    public static Addition Add(int a, int b) => new(a + b);
}

[SubscriptionType]
public static class SampleSubscriptions
{
    static int running;

    public static int Running => Volatile.Read(ref running);

    public static async IAsyncEnumerable<int> Countdown(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (; from > 0; from--)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return from;
        }
    }

    public static IAsyncEnumerable<int> Endless(CancellationToken cancellationToken) => CountedAsync(i => i, TimeSpan.FromMilliseconds(20), cancellationToken);

    /// <summary>Says nothing, and does not end.</summary>
    public static async IAsyncEnumerable<int> Quiet([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        yield break;
    }

    /// <summary>More than any buffer on the way to a client holds.</summary>
    public static IAsyncEnumerable<string> Flood(CancellationToken cancellationToken) => CountedAsync(i => new string('x', 100_000), TimeSpan.Zero, cancellationToken);

    static async IAsyncEnumerable<T> CountedAsync<T>(Func<int, T> value, TimeSpan pause, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref running);
        try
        {
            for (var i = 0; ; i++)
            {
                yield return value(i);
                await Task.Delay(pause, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }
}
