using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Current;

/// <summary>Changes whenever anything is loaded or defined, by whatever node: neither loads nor definitions are ever changed or deleted.</summary>
/// <param name="Definitions">How many versions of indicators there are.</param>
/// <param name="Kinds">By kind of file how many were loaded, and when the last.</param>
internal sealed record DataVersion(long Definitions, IReadOnlyDictionary<string, KindVersion> Kinds)
{
    /// <summary>Of two small tables, so that it can be asked for at each request.</summary>
    const string Sql = """
        SELECT defined.versions, load.kind, load.loads, load.loaded_at
        FROM (SELECT count(*) AS versions FROM kpi.indicator_definitions) AS defined LEFT JOIN kpi.loads_by_kind() AS load ON load.kind <> 'targets'
        """;

    public KindVersion Of(string kind) => Kinds.GetValueOrDefault(kind);

    public bool IsSame(DataVersion other) => Definitions == other.Definitions && Kinds.Count == other.Kinds.Count && Kinds.All(kind => kind.Value == other.Of(kind.Key));

    public static async Task<DataVersion> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var definitions = 0L;
        var kinds = new Dictionary<string, KindVersion>();
        while (await reader.ReadAsync(cancellationToken))
        {
            definitions = reader.GetInt64(0);
            if (!reader.IsDBNull(1)) kinds.Add(reader.GetString(1), new KindVersion(reader.GetInt64(2), reader.GetDateTime(3)));
        }
        return new DataVersion(definitions, kinds);
    }
}

/// <param name="Loads">How many files.</param>
/// <param name="LoadedAt">When the last was loaded: each is later than all before it.</param>
internal readonly record struct KindVersion(long Loads, DateTime LoadedAt);
