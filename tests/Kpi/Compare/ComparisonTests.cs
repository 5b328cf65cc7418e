using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Kpi.Figures;

namespace Helsefellesskap.Tests.Kpi.Compare;

public sealed class ComparisonTests(DemoHost demo) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task Bed_days_are_compared_for_a_thousand_older_inhabitants()
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var compared = (await au.DataAsync("""{ indicator(code: "kpi1") { comparison(month: "2024-12") { organisation { code inhabitants67Plus } figure { value } per1000 } } }"""))["indicator"]!["comparison"]!.AsArray();
        Assert.Equal(19, compared.Count);
        Assert.All(compared, each => Assert.Equal((double)each!["figure"]!["value"]! / (int)each["organisation"]!["inhabitants67Plus"]! * 1000, (double)each["per1000"]!, 9));
        var shares = (await au.DataAsync("""{ indicator(code: "kpi2") { comparison(month: "2024-12") { per1000 figure { value } } } }"""))["indicator"]!["comparison"]!.AsArray();
        Assert.All(shares, each => Assert.Null(each!["per1000"]));
    }

    [Fact]
    public async Task A_ranking_goes_from_best_to_worst_and_names_nobody_with_few_patients_even_to_those_who_see_the_whole()
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        var ranking = (await au.DataAsync("""{ indicator(code: "kpi3") { ranking(month: "2024-12") { unnamed places { place value organisation { code } } } comparison(month: "2024-12") { organisation { code } figure { numerator denominator } } } }"""))["indicator"]!;
        var places = ranking["ranking"]!["places"]!.AsArray();
        Assert.Equal(places.Select(place => (double)place!["value"]!).Order(), places.Select(place => (double)place!["value"]!));
        Assert.Equal(1, (int)places[0]!["place"]!);
        var small = ranking["comparison"]!.AsArray()
            .Where(each => IsSmall(each!["figure"]!["numerator"]) || IsSmall(each["figure"]!["denominator"]))
            .Select(each => (string)each!["organisation"]!["code"]!)
            .ToArray();
        Assert.NotEmpty(small);
        Assert.Empty(places.Select(place => (string)place!["organisation"]!["code"]!).Intersect(small));
        Assert.Equal(19 - places.Count, (int)ranking["ranking"]!["unnamed"]!);
    }

    [Fact]
    public async Task An_indicator_without_a_better_way_has_no_ranking()
    {
        using var au = await demo.Import.Host.SignInAsync(Role.Au);
        Assert.Null((await au.DataAsync("""{ indicator(code: "kpi5") { ranking(month: "2024-12") { unnamed } } }"""))["indicator"]!["ranking"]);
    }

    [Fact]
    public async Task What_is_withheld_is_neither_compared_nor_ranked()
    {
        using var asu = await demo.Import.Host.SignInAsync(Role.Asu);
        var indicator = (await asu.DataAsync("""{ indicator(code: "kpi4") { comparison(month: "2024-12") { organisation { code } figure { withheld value } } ranking(month: "2024-12") { places { organisation { code } } } } }"""))["indicator"]!;
        var withheld = indicator["comparison"]!.AsArray().Where(each => (bool)each!["figure"]!["withheld"]!).Select(each => (string)each!["organisation"]!["code"]!).ToArray();
        Assert.NotEmpty(withheld);
        Assert.Empty(indicator["ranking"]!["places"]!.AsArray().Select(place => (string)place!["organisation"]!["code"]!).Intersect(withheld));
    }

    [Fact]
    public async Task Completeness_tells_zero_from_missing()
    {
        using var hospital = await demo.Import.Host.SignInAsync(Role.HospitalCoordinator, "stolav");
        using var analysis = await demo.Import.Host.SignInAsync(Role.AnalysisGroup);
        var months = (await analysis.DataAsync("""{ completeness(kind: "ukp-stays", from: "2024-12", to: "2025-01") { covered early daysAfterMonth month organisation { code } } }"""))["completeness"]!.AsArray();
        Assert.Equal(38, months.Count);
        Assert.Equal(19, months.Count(month => (bool)month!["covered"]! && (string)month["month"]! == "2024-12" && (int)month["daysAfterMonth"]! == 152));
        Assert.All(months.Where(month => (string)month!["month"]! == "2025-01"), month => Assert.False((bool)month!["covered"]!));
        Assert.DoesNotContain((await hospital.DataAsync("""{ indicator(code: "kpi2") { qualityWarnings(from: "2023-01", to: "2024-12") { kind } } }"""))["indicator"]!["qualityWarnings"]!.AsArray(),
            warning => (string?)warning!["kind"] == "MISSING_ZERO_DAY_STAYS");
    }

    [Fact]
    public async Task Every_kind_of_file_has_a_template_with_its_columns()
    {
        foreach (var kind in new[] { "ukp-stays", "short-stays", "targets", "indicator-values" })
        {
            using var viewer = await demo.Import.Host.SignInAsync(Role.AnalysisGroup);
            var template = await viewer.GetByteArrayAsync(new Uri($"/imports/{kind}/template", UriKind.Relative));
            var answer = await Imports.ImportHost.SendAsync(viewer, kind, template, "mode=check");
            Assert.Equal(["- - no_rows"], answer.Errors);
        }
    }

    static bool IsSmall(JsonNode? number) => number is not null && (double)number is >= 1 and <= 4;
}
