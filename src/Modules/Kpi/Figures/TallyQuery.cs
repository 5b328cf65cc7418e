using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;
using Npgsql;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>
/// Many tallies of one kind at one time, in one statement. Each series comes as arrays, which costs PostgreSQL and the wire far less than a row for each month.
/// </summary>
internal sealed class TallyQuery(TallySource source, TallyScope scope)
{
    readonly bool asksOrganisations = scope.Organisations is not { Length: 0 };

    public async Task<TallyTable> RunAsync(NpgsqlDataSource database, OrganisationList members, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string? Organisation, string Unit), Tally>();
        await using var command = Command(database, members);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var organisation = reader.IsDBNull(0) ? null : reader.GetString(0);
            found.Add((organisation, reader.GetString(1)), Read(reader, organisation is null ? Members(reader, members) : null));
        }
        return new TallyTable(found);
    }

    Tally Read(NpgsqlDataReader reader, IReadOnlyList<Organisation>? required)
    {
        var months = reader.GetFieldValue<DateOnly[]>(3);
        // As long as there are figures, and not as long as clients may ask for.
        var first = Month.Of(months.Min());
        var tally = new Tally(first, Month.Of(months.Max()).Since(first) + 1, source.Columns.Length);
        var covered = reader.GetFieldValue<long[]>(4);
        var early = reader.GetFieldValue<bool[]>(5);
        for (var i = 0; i < months.Length; i++)
        {
            var needed = required?.Count(member => IsMember(member, Month.Of(months[i]))) ?? 1;
            var coverage = covered[i] == 0 ? Coverage.None : covered[i] < needed ? Coverage.Partial : Coverage.Full;
            tally.Cover(Month.Of(months[i]), coverage, early[i]);
        }
        for (var column = 0; column < source.Columns.Length; column++)
        {
            var counts = reader.GetFieldValue<long[]>(6 + column);
            for (var i = 0; i < months.Length; i++) tally.Set(Month.Of(months[i]), column, counts[i]);
        }
        return tally;
    }

    /// <summary>Those whom the kind has ever been delivered for.</summary>
    static List<Organisation> Members(NpgsqlDataReader reader, OrganisationList members) =>
        [.. reader.GetFieldValue<string[]>(2).Select(code => members.Find(new OrganisationCode(code))).OfType<Organisation>()];

    static bool IsMember(Organisation organisation, Month month) => organisation.IsPartyOn(month.FirstDay) || organisation.IsPartyOn(month.LastDay);

    NpgsqlCommand Command(NpgsqlDataSource database, OrganisationList members)
    {
        var passing = members.All.Where(organisation => organisation.FirstDate is not null || organisation.LastDate is not null).ToArray();
        var command = database.CreateCommand(Sql(passing.Length > 0));
        var parameters = command.Parameters;
        parameters.AddWithValue("kind", source.Kind);
        if (scope.Months is { } months)
        {
            parameters.AddWithValue("from", months.From.FirstDay);
            parameters.AddWithValue("to", months.To.FirstDay);
        }
        if (scope.Organisations is { } organisations) parameters.AddWithValue("organisations", organisations);
        parameters.AddWithValue("units", scope.Units);
        parameters.AddWithValue("passing", passing.Select(organisation => organisation.Code.Value).ToArray());
        parameters.AddWithValue("first", passing.Select(organisation => organisation.FirstDate ?? DateOnly.MinValue).ToArray());
        parameters.AddWithValue("last", passing.Select(organisation => organisation.LastDate ?? DateOnly.MaxValue).ToArray());
        if (scope.AsOf is { } time) parameters.AddWithValue("as_of", time.ToUniversalTime());
        return command;
    }

    /// <summary>
    /// The fellowship has the organisation NULL. An organisation's month is covered where it has a row of its own month, and counts for the fellowship while the
    /// organisation is a member.
    /// </summary>
    string Sql(bool hasPassing)
    {
        var unit = source.HasUnits ? "asked.unit" : "''";
        var byUnit = source.HasUnits ? "asked.unit, " : "";
        string[] sets =
        [
            .. asksOrganisations ? [$"(held.organisation, {byUnit}counted.month)"] : Array.Empty<string>(),
            .. scope.Fellowship ? [$"({byUnit}counted.month)"] : Array.Empty<string>(),
        ];
        return $"""
            SELECT organisation, unit,
                   CASE WHEN organisation IS NULL
                        THEN (SELECT array_agg(organisation::text) FROM kpi.deliveries WHERE kind = @kind {(scope.AsOf is null ? "" : "AND since <= @as_of")}) END,
                   array_agg(month), array_agg(covered), array_agg(early), {string.Join(", ", source.Columns.Select((_, i) => $"array_agg(c{i})"))}
            FROM (
                SELECT {(asksOrganisations ? "held.organisation" : "NULL::text")} AS organisation, {unit} AS unit, counted.month,
                       count(*) FILTER (WHERE {Own}{(hasPassing ? IsMemberThen : "")}) AS covered,
                       coalesce(bool_or(held.early) FILTER (WHERE {Own}), false) AS early,
                       {string.Join(", ", source.Columns.Select((column, i) => $"sum({column})::bigint AS c{i}"))}
                FROM kpi.segments held
                JOIN {source.Table} counted
                  ON counted.load_id = held.load_id AND counted.organisation = held.organisation AND counted.{source.FiledBy} = held.month
                {(source.HasUnits ? "JOIN unnest(@units) AS asked(unit) ON asked.unit = '' OR counted.unit IN ('', asked.unit)" : "")}
                WHERE held.kind = @kind AND {(scope.AsOf is null ? "held.valid_until IS NULL" : "held.valid_from <= @as_of AND (held.valid_until IS NULL OR held.valid_until > @as_of)")}
                  {(scope.Fellowship || scope.Organisations is null ? "" : "AND held.organisation = ANY (@organisations)")}
                  {(scope.Months is null ? "" : "AND counted.month BETWEEN @from AND @to")}
                GROUP BY GROUPING SETS ({string.Join(", ", sets)})
            ) AS tally
            {(scope.Organisations is null ? "" : "WHERE organisation IS NULL OR organisation = ANY (@organisations)")}
            GROUP BY organisation, unit
            """;
    }

    string Own => $"counted.month = held.month{(source.HasUnits ? " AND counted.unit = ''" : "")}";

    const string IsMemberThen = """
         AND NOT EXISTS (SELECT FROM unnest(@passing, @first, @last) AS passing(code, first, last)
                    WHERE code = held.organisation AND (counted.month > last OR counted.month + interval '1 month' <= first))
        """;
}
