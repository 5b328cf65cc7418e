using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Compare;

public sealed class VersionComparisonTests : IAsyncLifetime
{
    ImportHost import = null!;

    public async Task InitializeAsync() => import = await ImportHost.StartAsync();

    public Task DisposeAsync() => import.DisposeAsync();

    [Fact]
    public async Task Then_now_and_the_difference_stand_side_by_side_in_each_month()
    {
        var between = await CorrectAsync();
        using var au = await import.Host.SignInAsync(Role.Au);
        Assert.Equal(
            ["2024-01: 2, 5, 3", "2024-02: 3, 3, 0", "2024-03: , , "],
            (await AskAsync(au, "kpi1", $"""then: "{between:O}" """)).Select(month => $"{month!["month"]}: {month["then"]!["value"]}, {month["now"]!["value"]}, {month["difference"]}"));
        Assert.Equal(
            ["2, 2", "3, 3", ", "],
            (await AskAsync(au, "kpi1", $"""then: "{between:O}", now: "{between:O}" """)).Select(month => $"{month!["then"]!["value"]}, {month["now"]!["value"]}"));
    }

    /// <summary>By what two versions differ would tell of few people: who does not see the whole is told of no difference but none.</summary>
    [Theory]
    [InlineData(Role.Asu, null, "kpi1")]
    [InlineData(Role.Asu, null, "kpi4")]
    [InlineData(Role.HospitalLeader, "stolav", "kpi4")]
    public async Task Who_does_not_see_the_whole_is_told_of_no_change(Role role, string? at, string code)
    {
        var between = await CorrectAsync();
        using var au = await import.Host.SignInAsync(Role.Au);
        using var viewer = await import.Host.SignInAsync(role, at);
        Assert.Contains(await AskAsync(au, code, $"""then: "{between:O}" """), month => (double?)month!["difference"] is not (null or 0));
        foreach (var organisation in new[] { "", """organisation: "5001", """, """organisation: "5028", """ })
        {
            foreach (var month in await AskAsync(viewer, code, $"""{organisation}then: "{between:O}" """))
            {
                Assert.True((double?)month!["difference"] is null or 0, month.ToJsonString());
                if ((bool)month["then"]!["withheld"]!) Assert.Null(month["then"]!["value"] ?? month["then"]!["numerator"] ?? month["then"]!["denominator"]);
            }
        }
    }

    /// <summary>Loads two months, then other figures for the first; answers with a time between.</summary>
    async Task<DateTimeOffset> CorrectAsync()
    {
        const string January = "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6";
        const string February = "S3;5001;80-89;2024-02-01 10:00;2024-02-10 12:00;2024-02-13 11:00;home;;6";
        Assert.Equal(200, (await import.LoadStaysAsync(January, February)).Status);
        var between = import.Clock.Now;
        import.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(200, (await import.LoadStaysAsync(January.Replace("2024-01-12 11:00;home", "2024-01-15 11:00;short_term", StringComparison.Ordinal))).Status);
        return between;
    }

    static async Task<JsonArray> AskAsync(HttpClient viewer, string code, string arguments) =>
        (await viewer.DataAsync($$"""{ indicator(code: "{{code}}") { versionComparisons({{arguments}}, from: "2024-01", to: "2024-03") { month then { value numerator denominator withheld } now { value withheld } difference } } }"""))["indicator"]!["versionComparisons"]!.AsArray();
}
