using System.Diagnostics.Metrics;

namespace Helsefellesskap.Host.Operation.Metrics;

/// <summary>How an instrument's measurements add up.</summary>
enum MetricKind
{
    /// <summary>A sum that only grows.</summary>
    Counter,

    /// <summary>What it is now.</summary>
    Gauge,

    /// <summary>How many measurements were at most each bound.</summary>
    Histogram,
}

/// <summary>One instrument's measurements under one set of labels.</summary>
sealed class MetricSeries(Instrument instrument, MetricKind kind, IReadOnlyList<KeyValuePair<string, string>> labels, IReadOnlyList<double> bounds)
{
    readonly Lock gate = new();
    readonly long[] buckets = new long[bounds.Count];
    double sum;
    long count;

    internal Instrument Instrument { get; } = instrument;
    internal MetricKind Kind { get; } = kind;
    internal IReadOnlyList<KeyValuePair<string, string>> Labels { get; } = labels;
    internal IReadOnlyList<double> Bounds { get; } = bounds;

    internal void Add(double value)
    {
        lock (gate)
        {
            sum += value;
            count++;
            for (var i = 0; i < buckets.Length; i++)
            {
                if (value <= Bounds[i]) buckets[i]++;
            }
        }
    }

    internal void Set(double value)
    {
        lock (gate) sum = value;
    }

    /// <summary>The value, or a histogram's sum; how many measurements; and how many of them were at most each bound.</summary>
    internal (double Value, long Count, IReadOnlyList<long> Buckets) Read()
    {
        lock (gate) return (sum, count, [.. buckets]);
    }
}
