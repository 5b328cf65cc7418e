using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Helsefellesskap.Host.Operation.Metrics;

/// <summary>Keeps what the program, its server, its runtime and its database driver measure of themselves.</summary>
sealed class MetricsCollector : IDisposable
{
    /// <summary>More sets of labels than this are not kept: a label that clients choose must not fill the memory.</summary>
    const int MostSeries = 5_000;

    static readonly string[] Meters =
        ["Helsefellesskap", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "System.Runtime", "Npgsql"];

    static readonly double[] Seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    readonly ConcurrentDictionary<(Instrument Instrument, string Labels), MetricSeries> series = new();
    readonly MeterListener listener = new();

    public MetricsCollector()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Meters.Any(meter => instrument.Meter.Name.StartsWith(meter, StringComparison.Ordinal))) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<byte>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<short>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<float>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        listener.SetMeasurementEventCallback<decimal>((instrument, value, tags, _) => Record(instrument, (double)value, tags));
        listener.Start();
    }

    internal IReadOnlyCollection<MetricSeries> Collect()
    {
        listener.RecordObservableInstruments();
        return [.. series.Values];
    }

    public void Dispose() => listener.Dispose();

    void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Find(instrument, tags) is not { } found) return;
        // An observable instrument tells how it stands; the others tell by how much it has changed.
        if (instrument.IsObservable) found.Set(value);
        else found.Add(value);
    }

    MetricSeries? Find(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        KeyValuePair<string, string>[] labels = new KeyValuePair<string, string>[tags.Length];
        for (var i = 0; i < tags.Length; i++) labels[i] = new(tags[i].Key, $"{tags[i].Value}");
        var key = (instrument, string.Join('\n', labels));
        if (series.TryGetValue(key, out var known)) return known;
        return series.Count < MostSeries ? series.GetOrAdd(key, _ => new MetricSeries(instrument, KindOf(instrument), labels, BoundsOf(instrument))) : null;
    }

    static MetricKind KindOf(Instrument instrument) => instrument.GetType().Name switch
    {
        var name when name.StartsWith("Histogram", StringComparison.Ordinal) => MetricKind.Histogram,
        var name when name.StartsWith("Counter", StringComparison.Ordinal) || name.StartsWith("ObservableCounter", StringComparison.Ordinal) => MetricKind.Counter,
        _ => MetricKind.Gauge,
    };

    static IReadOnlyList<double> BoundsOf(Instrument instrument) => KindOf(instrument) != MetricKind.Histogram ? [] : instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => bounds,
        Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => Seconds,
    };
}
