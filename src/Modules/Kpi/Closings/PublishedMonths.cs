using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Values;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>The months that the analysis group has closed for everybody, and thereby published.</summary>
internal sealed class PublishedMonths(NpgsqlDataSource database)
{
    public async Task<IReadOnlySet<Month>> ReadAsync(Indicator indicator, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var months = await connection
            .Sql(
                "SELECT month FROM kpi.month_closings WHERE kind = @kind AND organisation IS NULL AND step = 'AnalysisGroup' AND opened_at IS NULL",
                ("kind", Formulas.Of(indicator.Code)?.Kind ?? ValueKind.Name))
            .ListAsync(reader => Month.Of(reader.GetFieldValue<DateOnly>(0)), cancellationToken);
        return months.ToHashSet();
    }
}
