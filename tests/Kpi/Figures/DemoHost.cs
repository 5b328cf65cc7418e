using Helsefellesskap.Tests.Kpi.Data;
using Helsefellesskap.Tests.Kpi.Imports;

namespace Helsefellesskap.Tests.Kpi.Figures;

/// <summary>The program with the demo's stays loaded.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    public ImportHost Import { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Import = await ImportHost.StartAsync();
        Assert.Equal(25_952, (await Import.LoadFileAsync("ukp-stays", DataFiles.Demo("ukp-stays.csv")))["accepted"]);
        Assert.Equal(7_942, (await Import.LoadFileAsync("short-stays", DataFiles.Demo("short-stays.csv")))["accepted"]);
    }

    public Task DisposeAsync() => Import.DisposeAsync();
}
