using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Figures;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Kpi.Breakdowns;

/// <summary>Everything that can be asked of breakdowns of the demo's years, as it leaves the program to those who do not see small numbers.</summary>
public sealed class BreakdownDisclosureTests(DemoHost demo, ITestOutputHelper output) : IClassFixture<DemoHost>
{
    static readonly string[] Dimensions = ["AGE_GROUP", "DESTINATION", "WEEKDAY", "HOUR", "LENGTH"];
    static readonly string[] Organisations = ["", .. "5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ')];

    [Theory]
    [InlineData(Role.Asu, null)]
    [InlineData(Role.HospitalLeader, "stolav")]
    public async Task No_small_cell_is_shown_and_none_is_withheld_alone_in_its_row_or_column(Role role, string? at)
    {
        using var viewer = await demo.Import.Host.SignInAsync(role, at);
        var (shown, all) = (0, 0);
        foreach (var code in new[] { "kpi1", "kpi2", "kpi3", "kpi4", "kpi5", "cfs70" })
        {
            foreach (var by in Dimensions)
            {
                var rows = await RowsAsync(viewer, code, by);
                var share = code is "kpi2" or "kpi4" or "kpi5" or "cfs70";
                Assert.All(rows.SelectMany(row => row), cell => Assert.False(IsSmall(cell, share), $"{code} {by}: {cell}"));
                Assert.All(rows, row => Assert.NotEqual(1, row.Count(Withheld)));
                Assert.All(Enumerable.Range(0, rows[0].Count), i => Assert.DoesNotContain(rows.Count(row => Withheld(row[i])), new[] { 1, 2 }));
                shown += rows.Sum(row => row.Count(cell => !Withheld(cell)));
                all += rows.Sum(row => row.Count);
                output.WriteLine($"{role} {code} {by}: {rows.Sum(row => row.Count(cell => !Withheld(cell)))} of {rows.Sum(row => row.Count)} cells shown, of the fellowship {rows[0].Count(cell => !Withheld(cell))}, of Trondheim {rows[1].Count(cell => !Withheld(cell))}");
            }
        }
        Assert.InRange(shown, all / 10, all - 1);
    }

    static async Task<IReadOnlyList<JsonArray>> RowsAsync(HttpClient viewer, string code, string by)
    {
        var fields = Organisations.Select((organisation, i) =>
            $$"""r{{i}}: breakdown(by: {{by}}, {{(organisation == "" ? "" : $"organisation: \"{organisation}\", ")}}from: "2024-01", to: "2024-12") { cells { figure { numerator denominator withheld } } }""");
        var indicator = (await viewer.DataAsync($$"""{ indicator(code: "{{code}}") { {{string.Join('\n', fields)}} } }"""))["indicator"]!;
        return [.. Organisations.Select((_, i) => indicator[$"r{i}"]!["cells"]!.AsArray())];
    }

    static bool Withheld(JsonNode? cell) => (bool)cell!["figure"]!["withheld"]!;

    static bool IsSmall(JsonNode? cell, bool share)
    {
        var (numerator, denominator) = ((double?)cell!["figure"]!["numerator"], (double?)cell["figure"]!["denominator"]);
        return new[] { numerator, denominator, share ? denominator - numerator : null }.Any(number => number is > 0 and <= 4);
    }
}
