using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Indicators;

[MutationType]
internal static class IndicatorMutations
{
    /// <summary>Defines an indicator whose figures are uploaded, or adds a version of what an indicator means. Its figures stay.</summary>
    [Authorize("targets.edit")]
    [Error<InvalidIndicatorException>]
    [Error<CountedIndicatorException>]
    public static async Task<Indicator> DefineIndicator(
        DefineIndicatorInput input, KpiDbContext kpi, Viewer viewer, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!input.IsValid) throw new InvalidIndicatorException();
        var latest = await kpi.IndicatorDefinitions.AsNoTracking()
            .Where(indicator => indicator.Code == input.Code)
            .OrderByDescending(indicator => indicator.Version)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is not null && Formulas.Of(latest.Code) is not null && (latest.Unit, latest.PerMunicipality) != (input.Unit, input.PerMunicipality))
            throw new CountedIndicatorException();

        var indicator = new Indicator
        {
            Code = input.Code,
            Version = (latest?.Version ?? 0) + 1,
            Title = input.Title,
            Unit = input.Unit,
            Direction = input.Direction,
            Sensitive = input.Sensitive,
            PerMunicipality = input.PerMunicipality,
            Definition = input.Definition,
            Source = input.Source,
            Frequency = input.Frequency,
            Owner = input.Owner,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = viewer.AccountId,
        };
        kpi.Add(indicator);
        await kpi.SaveChangesAsync(cancellationToken);
        return indicator;
    }
}
