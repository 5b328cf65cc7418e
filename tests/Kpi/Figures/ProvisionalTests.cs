using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Figures;

/// <summary>What time alone will change.</summary>
public sealed class ProvisionalTests : IAsyncLifetime
{
    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Who_waits_is_counted_to_the_day_of_loading_and_provisionally()
    {
        host.Clock.Now = new DateTimeOffset(2024, 3, 4, 23, 30, 0, TimeSpan.Zero); // 5 March in Oslo

        await host.LoadStaysAsync("S1;5001;80-89;2024-02-01 10:00;2024-02-28 12:00;;;;");

        Assert.Equal(new(2, null, true), await host.FigureAsync("kpi1", "5001", "2024-02"));
        Assert.Equal(new(4, null, true), await host.FigureAsync("kpi1", "5001", "2024-03"));
        Assert.Equal(new(0, 0, false), await host.FigureAsync("kpi2", "5001", "2024-02"));
    }

    [Fact]
    public async Task A_file_that_is_loaded_before_its_last_month_ended_makes_that_month_provisional()
    {
        host.Clock.Now = new DateTimeOffset(2024, 3, 31, 21, 59, 0, TimeSpan.Zero); // a minute before April in Oslo
        string[] rows = ["S1;5001;80-89;2024-01-01 10:00;2024-02-10 12:00;2024-02-12 11:00;home;;", "S2;5001;80-89;2024-01-01 10:00;2024-03-10 12:00;2024-03-12 11:00;home;;"];
        await host.LoadStaysAsync(rows);
        Assert.Equal((false, true), ((await host.FigureAsync("kpi2", "5001", "2024-02")).Provisional, (await host.FigureAsync("kpi2", "5001", "2024-03")).Provisional));

        host.Clock.Now = host.Clock.Now.AddMinutes(1);
        var again = await host.LoadStaysAsync(rows);

        Assert.Empty(again.Warnings);
        Assert.False((await host.FigureAsync("kpi2", "5001", "2024-03")).Provisional);
    }

    [Theory]
    [InlineData("2024-03-01 12:00", true)]
    [InlineData("2024-03-30 22:59", true)]
    [InlineData("2024-03-30 23:00", false)] // midnight
    public async Task Readmissions_are_provisional_until_thirty_days_after_the_month(string loaded, bool provisional)
    {
        host.Clock.Now = DateTimeOffset.Parse(loaded + "Z", null);
        await host.LoadStaysAsync("S1;5001;80-89;2024-01-01 10:00;2024-02-10 12:00;2024-02-12 11:00;home;;");

        Assert.Equal(provisional, (await host.FigureAsync("kpi5", "5001", "2024-02")).Provisional);
        Assert.False((await host.FigureAsync("kpi4", "5001", "2024-02")).Provisional);
    }
}
