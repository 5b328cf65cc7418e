using System.Globalization;
using System.Text.Json;
using Helsefellesskap.Modules.Kpi.Charts;
using Helsefellesskap.Modules.Kpi.Indicators;

namespace Helsefellesskap.Tests.Kpi.Charts;

/// <summary>One chart as the R package NHSRplotthedots computed it: its series, its options and what it expects.</summary>
internal sealed record XmrCase(string Name, JsonElement Json)
{
    public static IReadOnlyList<XmrCase> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(json => new XmrCase(json.GetProperty("name").GetString()!, json.Clone()))];
    }

    /// <summary>What of the chart differs from what the package computed; empty where nothing does.</summary>
    public IReadOnlyList<string> Differences()
    {
        var chart = XmrChart.Of([.. Column(Json.GetProperty("input"), "value").Select(value => new Observation(value.GetDouble()))], Options());
        var expected = Json.GetProperty("expected");
        var differences = new List<string>();
        Compare("variation", Kind(expected.GetProperty("variation")), chart.Variation);
        Compare("assurance", Assurance(expected.GetProperty("assurance")), chart.Assurance);
        var groups = expected.GetProperty("groups").EnumerateArray().ToArray();
        Compare("groups", groups.Length, chart.Groups.Count);
        foreach (var (group, actual) in groups.Zip(chart.Groups))
        {
            Compare("start", group.GetProperty("start").GetString(), Dates()[actual.Start]);
            Compare("n", group.GetProperty("n").GetInt32(), actual.Count);
            Compare("short", group.GetProperty("short").GetBoolean(), actual.Short);
            CompareNumber("mean", Number(group, "mean"), actual.Limits.Mean);
            CompareNumber("lower", Number(group, "lpl"), actual.Limits.Lower);
            CompareNumber("upper", Number(group, "upl"), actual.Limits.Upper);
        }
        var points = expected.GetProperty("points");
        var causes = Column(points, "special_cause_type").Select(Signal).ToArray();
        var kinds = Column(points, "point_type").Select(Kind).ToArray();
        Compare("points", causes.Length, chart.Points.Count);
        for (var i = 0; i < causes.Length; i++)
        {
            Compare($"signal of point {i}", causes[i], chart.Points[i].Signal);
            Compare($"kind of point {i}", kinds[i], chart.Points[i].Kind);
        }
        return differences;

        void Compare<T>(string what, T wanted, T got)
        {
            if (!Equals(wanted, got)) differences.Add($"{Name}: {what} is {got}, not {wanted}");
        }

        void CompareNumber(string what, double? wanted, double? got)
        {
            if (wanted is null != got is null || Math.Abs((wanted - got) ?? 0) > 1e-9 * Math.Max(1, Math.Abs(wanted ?? 0))) Compare(what, wanted, got);
        }
    }

    XmrOptions Options()
    {
        var options = Json.GetProperty("options");
        var dates = Dates();
        return new XmrOptions
        {
            Direction = options.GetProperty("improvement_direction").GetString() switch
            {
                "increase" => Direction.Higher,
                "decrease" => Direction.Lower,
                _ => Direction.Neutral,
            },
            Rebase = [.. Column(options, "rebase").Select(date => Array.FindIndex(dates, each => string.CompareOrdinal(each, date.GetString()) >= 0))],
            Baseline = (int?)Number(options, "fix_after_n_points"),
            ScreenOutliers = options.GetProperty("screen_outliers").GetBoolean(),
            Target = Number(options, "target"),
        };
    }

    string[] Dates() => [.. Column(Json.GetProperty("input"), "date").Select(date => date.GetString()!)];

    /// <summary>R writes a column of one value as the value alone.</summary>
    static JsonElement[] Column(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [parent.GetProperty(name)];

    static double? Number(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    static Signal Signal(JsonElement cause) => cause.GetString()!.Split(' ') switch
    {
        ["Above" or "Below", ..] => Modules.Kpi.Charts.Signal.Outside,
        ["7", "Point", "Trend", ..] => Modules.Kpi.Charts.Signal.Trend,
        ["2", "in", "3", ..] => Modules.Kpi.Charts.Signal.TwoOfThree,
        ["7", "Points", ..] => Modules.Kpi.Charts.Signal.Shift,
        _ => Modules.Kpi.Charts.Signal.None,
    };

    static PointKind Kind(JsonElement type) => type.GetString() switch
    {
        "common_cause" => PointKind.CommonCause,
        "special_cause_improvement" => PointKind.Improvement,
        "special_cause_concern" => PointKind.Concern,
        "special_cause_neutral_high" => PointKind.NeutralHigh,
        "special_cause_neutral_low" => PointKind.NeutralLow,
        var other => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"No such kind of point: {other}")),
    };

    static Assurance? Assurance(JsonElement assurance) => assurance.GetString() switch
    {
        "consistent_pass" => Modules.Kpi.Charts.Assurance.Pass,
        "consistent_fail" => Modules.Kpi.Charts.Assurance.Fail,
        "inconsistent" => Modules.Kpi.Charts.Assurance.HitOrMiss,
        _ => null,
    };
}
