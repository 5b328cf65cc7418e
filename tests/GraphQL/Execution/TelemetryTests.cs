using System.Diagnostics;
using System.Diagnostics.Metrics;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class TelemetryTests
{
    const string Name = "Helsefellesskap.GraphQL";
    const string Query = "query Search($filter: BookFilterInput!) { search(filter: $filter) books { author { name books { title } } } }";
    const string Variables = """{"filter":{"title":"kari nordmann"}}""";

    [Fact]
    public async Task Each_step_and_each_batch_is_an_activity_without_variables()
    {
        var seen = new List<Activity>();
        using var listener = Listen(seen);
        using var parent = new Activity("test").Start();
        using var server = SampleServer.OfLibrary();

        await server.Ask(Query, Variables);

        var mine = seen.Where(activity => activity.TraceId == parent.TraceId).ToList();
        Assert.Equal(["GraphQL parsing", "GraphQL validation", "GraphQL batch", "GraphQL batch", "GraphQL execution", "GraphQL operation"], mine.Select(activity => activity.OperationName));
        // The second batch is sent by the thread that brought the answer of the first.
        Assert.All(mine.Where(activity => activity.OperationName == "GraphQL batch"), batch => Assert.Equal(mine[^2].SpanId, batch.ParentSpanId));
        Assert.Equal("Search", mine[^1].GetTagItem("graphql.operation.name"));
        Assert.DoesNotContain(mine.SelectMany(activity => activity.TagObjects), tag => tag.Value?.ToString()?.Contains("nordmann", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Each_step_and_each_batch_is_measured()
    {
        var seen = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == Name) listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument));
        listener.SetMeasurementEventCallback<int>((instrument, _, _, _) => Add(instrument));
        listener.Start();
        using var server = SampleServer.OfLibrary();

        await server.Ask(Query, Variables);
        await foreach (var _ in server.Subscribe("subscription { bookAdded(most: 1) { title } }"))
        {
        }

        Assert.Superset(
            new HashSet<string>
            {
                "graphql.parse.duration", "graphql.validate.duration", "graphql.execute.duration", "graphql.event.duration", "graphql.batch.duration", "graphql.batch.keys",
            },
            seen);

        void Add(Instrument instrument)
        {
            lock (seen) seen.Add(instrument.Name);
        }
    }

    [Fact]
    public async Task A_slow_operation_is_logged_by_name_and_hash_only()
    {
        var log = new Recorder();
        using var server = SampleServer.OfLibrary(builder =>
        {
            builder.ModifyRequestOptions(options => options.SlowOperation = TimeSpan.Zero);
            builder.Services.AddLogging(logging => logging.AddProvider(log));
        });

        await server.Ask(Query, Variables);

        var line = Assert.Single(log.Lines);
        Assert.Matches("^Slow query Search \\([0-9a-f]{64}\\): \\d+ ms$", line);
    }

    [Fact]
    public async Task An_unexpected_failure_is_logged_with_its_field()
    {
        var log = new Recorder();
        using var server = SampleServer.OfLibrary(builder => builder.Services.AddLogging(logging => logging.AddProvider(log)));

        await server.Ask("{ fails }");

        Assert.Equal("The resolver of Query.fails failed", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task An_operation_that_is_given_up_is_logged_as_slow_too()
    {
        var log = new Recorder();
        using var server = SampleServer.Of(
            builder =>
            {
                builder.ModifyRequestOptions(options => (options.SlowOperation, options.ExecutionTimeout) = (TimeSpan.Zero, TimeSpan.FromMilliseconds(50)));
                builder.Services.AddLogging(logging => logging.AddProvider(log));
            },
            typeof(LimitTests.Slow));

        await server.Ask("query Long { listens }");

        Assert.StartsWith("Slow query Long (", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ refused }", "CLOSED")]
    [InlineData("{ fails }", "_OTHER")]
    [InlineData("{ nowhere }", "_OTHER")]
    [InlineData("{", "HC0014")]
    public async Task What_fails_is_a_failed_activity(string query, string type)
    {
        var seen = new List<Activity>();
        using var listener = Listen(seen);
        using var parent = new Activity("test").Start();
        using var server = SampleServer.OfLibrary();

        await server.Ask(query);

        var operation = seen.Single(activity => activity.TraceId == parent.TraceId && activity.OperationName == "GraphQL operation");
        Assert.Equal((ActivityStatusCode.Error, type), (operation.Status, operation.GetTagItem("error.type")));
    }

    [Fact]
    public async Task Each_event_of_a_subscription_is_an_activity_of_its_operation()
    {
        var seen = new List<Activity>();
        using var listener = Listen(seen);
        using var parent = new Activity("test").Start();
        using var server = SampleServer.OfLibrary();

        await foreach (var _ in server.Subscribe("subscription Added { bookAdded(most: 2) { author { name } } }"))
        {
        }

        var events = seen.Where(activity => activity.TraceId == parent.TraceId && activity.OperationName == "GraphQL event").ToList();
        Assert.Equal(2, events.Count);
        Assert.All(events, each => Assert.Equal("Added", each.GetTagItem("graphql.operation.name")));
        Assert.Contains(seen, activity => activity.OperationName == "GraphQL batch" && activity.ParentSpanId == events[0].SpanId);
    }

    static ActivityListener Listen(List<Activity> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen) seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    sealed class Recorder : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            lock (Lines) Lines.Add(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
