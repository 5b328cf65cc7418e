using System.Globalization;
using System.Text;

namespace Helsefellesskap.Host.Operation.Metrics;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
static class PrometheusText
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    internal static string Write(IReadOnlyCollection<MetricSeries> series)
    {
        var text = new StringBuilder();
        foreach (var metric in series.GroupBy(one => (Name: NameOf(one), one.Kind)).OrderBy(metric => metric.Key.Name, StringComparer.Ordinal))
        {
            if (metric.First().Instrument.Description is { Length: > 0 } description)
                text.Append(CultureInfo.InvariantCulture, $"# HELP {metric.Key.Name} {Escape(description)}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {metric.Key.Name} {TypeOf(metric.Key.Kind)}\n");
            foreach (var one in metric) Write(text, metric.Key.Name, one);
        }
        return text.ToString();
    }

    static void Write(StringBuilder text, string name, MetricSeries series)
    {
        var (value, count, buckets) = series.Read();
        if (series.Kind != MetricKind.Histogram)
        {
            Line(text, name, Labels(series), value);
            return;
        }
        for (var i = 0; i < buckets.Count; i++) Line(text, name + "_bucket", Labels(series, Number(series.Bounds[i])), buckets[i]);
        Line(text, name + "_bucket", Labels(series, "+Inf"), count);
        Line(text, name + "_sum", Labels(series), value);
        Line(text, name + "_count", Labels(series), count);
    }

    static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {Number(value)}\n");

    /// <summary>"http.server.request.duration" in seconds becomes "http_server_request_duration_seconds".</summary>
    static string NameOf(MetricSeries series)
    {
        var unit = series.Instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return Clean(series.Instrument.Name) + unit + (series.Kind == MetricKind.Counter ? "_total" : "");
    }

    static string Labels(MetricSeries series, string? bound = null)
    {
        var labels = series.Labels.Select(label => $"{Clean(label.Key)}=\"{Escape(label.Value)}\"");
        if (bound is not null) labels = labels.Append($"le=\"{bound}\"");
        var all = string.Join(',', labels);
        return all.Length == 0 ? "" : $"{{{all}}}";
    }

    static string TypeOf(MetricKind kind) => kind switch { MetricKind.Counter => "counter", MetricKind.Gauge => "gauge", MetricKind.Histogram => "histogram" };

    static string Clean(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
