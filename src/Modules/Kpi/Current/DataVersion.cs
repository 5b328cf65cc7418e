using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>
/// Changes whenever anything is loaded, defined or published, by whatever node: loads, definitions and closings are never deleted, and only closings ever change, which is
/// once, when they are opened.
/// </summary>
/// <param name="Definitions">How many versions of indicators there are.</param>
/// <param name="Published">How often the analysis group has closed a month for everybody, and opened one.</param>
/// <param name="Kinds">By kind of file how many were loaded, and when the last.</param>
internal sealed record DataVersion(long Definitions, (long Closed, long Opened) Published, IReadOnlyDictionary<string, KindVersion> Kinds)
{
    /// <summary>Of small tables, so that it can be asked for at each request.</summary>
    const string Sql = """
        SELECT defined.versions, published.closed, published.opened, load.kind, load.loads, load.loaded_at
        FROM (SELECT count(*) AS versions FROM kpi.indicator_definitions) AS defined
        CROSS JOIN (SELECT count(*) AS closed, count(opened_at) AS opened FROM kpi.month_closings WHERE organisation IS NULL AND step = 'AnalysisGroup') AS published
        LEFT JOIN kpi.loads_by_kind() AS load ON load.kind <> 'targets'
        """;

    public KindVersion Of(string kind) => Kinds.GetValueOrDefault(kind);

    public bool IsSame(DataVersion other) => Published == other.Published && HasSameFigures(other);

    /// <summary>Whether figures and their meaning are the same, whoever may see them.</summary>
    public bool HasSameFigures(DataVersion other) => Definitions == other.Definitions && Kinds.Count == other.Kinds.Count && Kinds.All(kind => kind.Value == other.Of(kind.Key));

    public static async Task<DataVersion> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (definitions, published) = (0L, (0L, 0L));
        var kinds = new Dictionary<string, KindVersion>();
        while (await reader.ReadAsync(cancellationToken))
        {
            (definitions, published) = (reader.GetInt64(0), (reader.GetInt64(1), reader.GetInt64(2)));
            if (!reader.IsDBNull(3)) kinds.Add(reader.GetString(3), new KindVersion(reader.GetInt64(4), reader.GetDateTime(5)));
        }
        return new DataVersion(definitions, published, kinds);
    }
}

/// <param name="Loads">How many files.</param>
/// <param name="LoadedAt">When the last was loaded: each is later than all before it.</param>
internal readonly record struct KindVersion(long Loads, DateTime LoadedAt);
