using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class SchedulerTests
{
    [Fact]
    public async Task What_a_mutation_leaves_behind_never_runs_beside_the_next_one()
    {
        using var server = SampleServer.Of(builder => builder.Services.AddSingleton<Watch>(), typeof(Queries), typeof(Mutations));

        var answer = await server.Ask("mutation { leave { left { entered } } next { boolean } }");

        Assert.Equal("""{"data":{"leave":{"left":{"entered":true}},"next":{"boolean":false}}}""", answer);
    }

    [Fact]
    public async Task Nothing_new_is_started_for_a_client_that_went_away()
    {
        using var server = SampleServer.Of(builder => builder.Services.AddSingleton<Watch>(), typeof(Queries), typeof(RowFields));
        using var gone = new CancellationTokenSource();
        var watch = server.Service<Watch>();
        watch.Client = gone;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Execute("{ rows { leaves } }", cancellation: gone.Token));

        Assert.Equal(1, watch.Calls);
    }

    public sealed class Watch
    {
        public ManualResetEventSlim Entered { get; } = new();
        public ManualResetEventSlim NextStarted { get; } = new();
        public bool IsInside { get; set; }
        public CancellationTokenSource? Client { get; set; }
        public int Calls { get; set; }
    }

    public sealed record Row(int Id);

    public sealed class Left(Watch watch)
    {
        /// <summary>Read while the answer is written: the next mutation starts when what the first has left behind is at work.</summary>
        public bool Entered => watch.Entered.Wait(TimeSpan.FromSeconds(10));
    }

    [QueryType]
    public static class Queries
    {
        public static IReadOnlyList<Row> Rows() => [.. Enumerable.Range(0, 10).Select(id => new Row(id))];
    }

    [ObjectType<Row>]
    public static class RowFields
    {
        public static int Leaves([Parent] Row row, Watch watch)
        {
            watch.Client!.Cancel();
            return row.Id + ++watch.Calls;
        }
    }

    [MutationType]
    public static class Mutations
    {
        /// <summary>Answers, and goes on with something of its own.</summary>
        public static Left Leave(Watch watch)
        {
            _ = GoOnAsync(watch);
            return new Left(watch);
        }

        static async Task GoOnAsync(Watch watch)
        {
            await Task.Run(() => Thread.Sleep(1));
            watch.IsInside = true;
            watch.Entered.Set();
            watch.NextStarted.Wait(TimeSpan.FromMilliseconds(100));
            watch.IsInside = false;
        }

        /// <summary>Whether the other is at work meanwhile.</summary>
        public static bool Next(Watch watch)
        {
            var isInside = watch.IsInside;
            watch.NextStarted.Set();
            return isInside;
        }
    }
}
