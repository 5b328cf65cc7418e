using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>Gives a new installation the fellowship's indicators and targets. Later changes are made in the program, never by the file.</summary>
internal sealed class IndicatorSeed(KpiDbContext kpi, IndicatorsFile file, TimeProvider clock)
{
    public async Task FillIfEmptyAsync(CancellationToken cancellationToken)
    {
        if (await kpi.Targets.AnyAsync(cancellationToken) || await kpi.IndicatorDefinitions.AnyAsync(cancellationToken)) return;
        kpi.AddRange(file.Definitions(clock.GetUtcNow()));
        kpi.AddRange(file.Targets(clock.GetUtcNow()));
        await kpi.SaveChangesAsync(cancellationToken);
    }
}
