using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Money;

/// <summary>The daily rates are the fellowship's data, and come with its file.</summary>
public sealed class DailyRateTests
{
    [Fact]
    public async Task The_rate_of_the_year_is_read_from_the_data_that_the_program_brings()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        using var au = await host.SignInAsync(Role.Au);
        var rates = (await au.DataAsync("{ ukpDailyRates { year nok } }"))["ukpDailyRates"]!.AsArray();
        Assert.Equal(["2022: 5306", "2023: 5508", "2024: 5745"], rates.Select(rate => $"{rate!["year"]}: {rate["nok"]}"));

        Assert.Equal((5745m * 100, 5745m), await WhatIfAsync(au, "year: 2024"));
        Assert.Equal((5306m * 100, 5306m), await WhatIfAsync(au, "year: 2022, rates: { bedDay: 1 }"));
        Assert.Equal((1m * 100, 1m), await WhatIfAsync(au, "year: 2024, rates: { ukpDayMunicipality: 1 }"));
        Assert.Equal((5000m * 100, 5000m), await WhatIfAsync(au, "rates: { bedDay: 1 }"));
        Assert.Equal("NO_DAILY_RATE", await au.ErrorAsync("{ whatIf(input: { year: 1999, ukpBedDays: 1, ukpAvoided: 1 }) { total } }"));
    }

    [Fact]
    public async Task Another_fellowship_brings_its_own()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(file, """
            { "fellowship": { "code": "nord", "name": "Nord" }, "organisations": [ { "code": "1804", "kind": "municipality", "name": "Bodø" } ],
              "groups": [], "bodies": [], "ukpDailyRate": [ { "year": 2030, "nok": 7001 } ] }
            """);
        try
        {
            await using var database = await TestDatabase.CreateEmptyAsync();
            await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Organisations:File"] = file });
            using var au = await host.SignInAsync(Role.Au);
            Assert.Equal((7001m * 100, 7001m), await WhatIfAsync(au, "year: 2030"));
            Assert.Equal("NO_DAILY_RATE", await au.ErrorAsync("{ whatIf(input: { year: 2024, ukpBedDays: 1, ukpAvoided: 1 }) { total } }"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task<(decimal, decimal)> WhatIfAsync(HttpClient viewer, string further)
    {
        var savings = (await viewer.DataAsync($$"""{ whatIf(input: { ukpBedDays: 1000, ukpAvoided: 0.1, {{further}} }) { municipalities ukpDayMunicipality } }"""))["whatIf"]!;
        return ((decimal)savings["municipalities"]!, (decimal)savings["ukpDayMunicipality"]!);
    }
}
