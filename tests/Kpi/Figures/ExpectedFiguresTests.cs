using System.Text;
using System.Text.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Tests.Kpi.Data;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Figures;

/// <summary>All of the demo's figures in one query, against expected.json, which another program has counted.</summary>
public sealed class ExpectedFiguresTests(DemoHost demo) : IClassFixture<DemoHost>
{
    static readonly Month First = new(2022, 1);
    static readonly Month LastCovered = new(2024, 12);
    static readonly Month Last = new(2025, 6);

    /// <summary>The indicators, and what expected.json calls them.</summary>
    static readonly (string Code, string Name)[] Indicators =
    [
        ("kpi1", "kpi1_bed_days"), ("kpi2", "kpi2_zero_day"), ("kpi3", "kpi3_mean_days_of_waiting"),
        ("kpi4", "kpi4_straight_home"), ("kpi5", "kpi5_readmitted_30d"), ("kpi6", "kpi6_short_stay"),
    ];

    static readonly string[] Organisations =
        "all 5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ');

    [Fact]
    public async Task Every_month_of_every_series_is_equal()
    {
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(DataFiles.Demo("expected.json")));
        var series = Indicators.ToDictionary(
            indicator => indicator.Code, indicator => SeriesOf(expected.RootElement.GetProperty(indicator.Name)).ToArray());

        using var sql = SqlStatements.Record();
        using var answer = JsonDocument.Parse(await TestHost.QueryAsync(demo.Import.AnalysisGroup, Query(series, First, Last)));

        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var differences = new List<string>();
        foreach (var (code, name) in Indicators)
        {
            var counted = expected.RootElement.GetProperty(name);
            for (var i = 0; i < series[code].Length; i++)
            {
                var values = answer.RootElement.GetProperty("data").GetProperty(code).GetProperty($"s{i}").EnumerateArray().ToArray();
                Assert.Equal(Last.Since(First) + 1, values.Length);
                differences.AddRange(values.Select(value => Compare(value, counted, series[code][i], code)).OfType<string>());
            }
        }
        Assert.Equal([], differences);
    }

    /// <summary>For who asks, and for whether anything has changed. Whatever is asked for, and whatever is withheld of it.</summary>
    [Theory]
    [InlineData(Role.AnalysisGroup, 1, 1)]
    [InlineData(Role.AnalysisGroup, 20, 42)]
    [InlineData(Role.Asu, 1, 1)]
    [InlineData(Role.Asu, 20, 42)]
    [InlineData(Role.Psu, 1, 1)]
    [InlineData(Role.Psu, 20, 42)]
    public async Task The_number_of_statements_grows_neither_with_organisations_nor_with_months(Role role, int organisations, int months)
    {
        using var reader = await demo.Import.Host.SignInAsync(role);
        var query = Query(Indicators.ToDictionary(indicator => indicator.Code, _ => Organisations.Take(organisations).ToArray()), First, First.AddMonths(months - 1), byUnit: false);
        await TestHost.QueryAsync(reader, query);

        using var sql = SqlStatements.Record();
        await TestHost.QueryAsync(reader, query);

        Assert.True(sql.Count == 2, string.Join("\n\n", sql.Texts));
    }

    /// <summary>A new definition is read, and nothing that it does not change.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 42)]
    public async Task After_a_definition_there_is_one_statement_more(int organisations, int months)
    {
        var query = Query(Indicators.ToDictionary(indicator => indicator.Code, _ => Organisations.Take(organisations).ToArray()), First, First.AddMonths(months - 1), byUnit: false);
        await TestHost.QueryAsync(demo.Import.AnalysisGroup, query);
        await TestHost.QueryAsync(demo.Import.AnalysisGroup, $$"""
            mutation { defineIndicator(input: { code: "a{{organisations}}", title: "A", unit: "a", direction: HIGHER, sensitive: false, perMunicipality: true }) { errors { __typename } } }
            """);

        using var sql = SqlStatements.Record();
        await TestHost.QueryAsync(demo.Import.AnalysisGroup, query);

        Assert.True(sql.Count == 3, string.Join("\n\n", sql.Texts));
    }

    static IEnumerable<string> SeriesOf(JsonElement counted) => counted.EnumerateObject().Select(entry => entry.Name.Split('|')[0]).Distinct();

    static string Query(Dictionary<string, string[]> series, Month from, Month to, bool byUnit = true)
    {
        var query = new StringBuilder("{");
        foreach (var (code, names) in series)
        {
            query.Append(null, $" {code}: indicator(code: \"{code}\") {{");
            for (var i = 0; i < names.Length; i++)
            {
                var whose = names[i] == "all" ? "" : code == "kpi6" && byUnit ? $"unit: \"{names[i]}\", " : $"organisation: \"{names[i]}\", ";
                query.Append(null, $" s{i}: series({whose}from: \"{from}\", to: \"{to}\") {{ month numerator denominator value provisional withheld }}");
            }
            query.Append(" }");
        }
        return query.Append(" }").ToString();
    }

    /// <summary>An absent key of a covered month is zero; the months after the files' period are missing, or provisional where stays reach into them.</summary>
    static string? Compare(JsonElement value, JsonElement expected, string series, string code)
    {
        var month = Month.Parse(value.GetProperty("month").GetString()!);
        var known = expected.TryGetProperty($"{series}|{month}", out var counted);
        var wanted =
            known && counted.ValueKind is JsonValueKind.Number ? new Figure(counted.GetDouble(), null, month > LastCovered) :
            known ? new Figure(counted[0].GetDouble(), counted[1].GetDouble(), month > LastCovered) :
            month > LastCovered ? Figure.Missing :
            new Figure(0, code == "kpi1" ? null : 0, false);
        var found = new Figure(Number(value, "numerator"), Number(value, "denominator"), value.GetProperty("provisional").GetBoolean());
        return found == wanted && Number(value, "value") == wanted.Value && !value.GetProperty("withheld").GetBoolean()
            ? null
            : $"{code} {series} {month}: {value}, not {wanted}";
    }

    static double? Number(JsonElement value, string name) =>
        value.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
