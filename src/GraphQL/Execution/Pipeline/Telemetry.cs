using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>What the engine tells whoever runs it. Names of operations and loaders only, never variables.</summary>
static class Telemetry
{
    const string Name = "Helsefellesskap.GraphQL";

    public static readonly ActivitySource Source = new(Name);

    static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Operations = Meter.CreateHistogram<double>("graphql.execute.duration", "s", "Execution of an operation, waiting for its turn included.");
    public static readonly Histogram<double> Events = Meter.CreateHistogram<double>("graphql.event.duration", "s", "Execution of an operation for one event of a subscription.");

    static readonly Histogram<double> Parsing = Meter.CreateHistogram<double>("graphql.parse.duration", "s", "Parsing of a document that was not remembered.");
    static readonly Histogram<double> Validation = Meter.CreateHistogram<double>("graphql.validate.duration", "s", "Validation of a document that was not remembered.");
    static readonly Counter<long> Failed = Meter.CreateCounter<long>("graphql.execute.errors", "{error}", "Errors in responses.");
    static readonly Histogram<double> Batches = Meter.CreateHistogram<double>("graphql.batch.duration", "s", "Loading of one batch of keys.");
    static readonly Histogram<int> BatchKeys = Meter.CreateHistogram<int>("graphql.batch.keys", "{key}", "Keys that were loaded together.");

    public static void Parsed(TimeSpan time) => Parsing.Record(time.TotalSeconds);

    public static void Validated(TimeSpan time) => Validation.Record(time.TotalSeconds);

    /// <param name="durations"><see cref="Operations"/> or <see cref="Events"/>.</param>
    /// <param name="kind">The kind of operation; null where the request was refused before it was known.</param>
    /// <param name="time">Since the request or the event came in.</param>
    /// <param name="errors">How many errors the answer lists.</param>
    public static void Ended(Histogram<double> durations, string? kind, TimeSpan time, int errors)
    {
        if (kind is not null) durations.Record(time.TotalSeconds, new KeyValuePair<string, object?>("graphql.operation.type", kind));
        if (errors > 0) Failed.Add(errors);
    }

    public static void Batch(string loader, int keys, TimeSpan time)
    {
        var tag = new KeyValuePair<string, object?>("graphql.loader.name", loader);
        Batches.Record(time.TotalSeconds, tag);
        BatchKeys.Record(keys, tag);
    }
}
