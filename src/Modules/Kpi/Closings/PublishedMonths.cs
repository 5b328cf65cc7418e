using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.Values;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>Reads the months that the analysis group has closed for everybody, and thereby published.</summary>
internal sealed class PublishedMonths(NpgsqlDataSource database)
{
    public async Task<PublishedTable> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var months = await connection
            .Sql("SELECT kind, month FROM kpi.month_closings WHERE organisation IS NULL AND step = 'AnalysisGroup' AND opened_at IS NULL")
            .ListAsync(reader => (Kind: reader.GetString(0), Month: Month.Of(reader.GetFieldValue<DateOnly>(1))), cancellationToken);
        return new PublishedTable(months.GroupBy(each => each.Kind).ToDictionary(kind => kind.Key, kind => kind.Select(each => each.Month).ToHashSet()));
    }
}

/// <summary>Published months by kind of data.</summary>
internal sealed class PublishedTable(IReadOnlyDictionary<string, HashSet<Month>> months)
{
    public IReadOnlySet<Month> Of(Indicator indicator) => months.GetValueOrDefault(Formulas.Of(indicator.Code)?.Kind ?? ValueKind.Name, []);
}
