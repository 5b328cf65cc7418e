using System.Globalization;
using System.Text;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Data.Paging;
using Helsefellesskap.GraphQL.Types.Annotations;
using Npgsql;

namespace Helsefellesskap.Bench.Peers.Server;

[QueryType]
public static class DeviationQueries
{
    [UsePaging(DefaultPageSize = 50, IncludeTotalCount = false)]
    public static async Task<Connection<Deviation>> Deviations(
        PagingArguments page, DeviationFilterInput? where, DeviationSortInput[]? order, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        var descending = order is not [{ CreatedAt: SortEnumType.Asc }, ..];
        command.CommandText = Sql(Condition(where, page.After, descending, command.Parameters), descending, Parameter(command.Parameters, page.Size + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var deviations = new List<Deviation>(page.Size);
        var hasMore = false;
        while (await reader.ReadAsync(cancellationToken))
        {
            if (hasMore = deviations.Count == page.Size) break;
            deviations.Add(Read(reader));
        }
        return new(deviations, Cursor, hasMore, page.After is not null);
    }

    static string Cursor(Deviation deviation) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{deviation.CreatedAt}|{deviation.Id}"));

    static string Sql(string condition, bool descending, string limit) => $"""
        select d.id, d.status, d.category, d.created_at, d.text, a.id, a.name, a.kind, b.id, b.name, b.kind from
          (select * from deviation where {condition} order by created_at {(descending ? "desc, id desc" : "asc, id asc")} limit {limit}) d
          join organisation a on a.id = d.reporting_org_id join organisation b on b.id = d.receiving_org_id
        order by d.created_at {(descending ? "desc, d.id desc" : "asc, d.id asc")}
        """;

    static string Condition(DeviationFilterInput? where, string? after, bool descending, NpgsqlParameterCollection parameters)
    {
        var conditions = Conditions(where, parameters).ToList();
        if (after is not null)
        {
            if (Encoding.UTF8.GetString(Convert.FromBase64String(after)).Split('|') is not [var at, var id]) throw new GraphQLException("The cursor is not valid.");
            var createdAt = DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
            conditions.Add($"(created_at, id) {(descending ? "<" : ">")} ({Parameter(parameters, createdAt)}, {Parameter(parameters, int.Parse(id, CultureInfo.InvariantCulture))})");
        }
        return conditions.Count == 0 ? "true" : string.Join(" and ", conditions);
    }

    static IEnumerable<string> Conditions(DeviationFilterInput? where, NpgsqlParameterCollection parameters)
    {
        foreach (var condition in Conditions("status", where?.Status, parameters).Concat(Conditions("category", where?.Category, parameters))) yield return condition;
        foreach (var all in where?.And ?? []) yield return Joined(all, " and ", parameters);
        if (where?.Or is { Length: > 0 } or) yield return $"({string.Join(" or ", or.Select(any => Joined(any, " and ", parameters)))})";
    }

    static string Joined(DeviationFilterInput where, string with, NpgsqlParameterCollection parameters) =>
        Conditions(where, parameters).ToList() is { Count: > 0 } conditions ? $"({string.Join(with, conditions)})" : "true";

    static IEnumerable<string> Conditions(string column, StringOperationFilterInput? operations, NpgsqlParameterCollection parameters)
    {
        if (operations?.Eq is { } eq) yield return $"{column} = {Parameter(parameters, eq)}";
        if (operations?.Neq is { } neq) yield return $"{column} <> {Parameter(parameters, neq)}";
        if (operations?.In is { } any) yield return $"{column} = any({Parameter(parameters, any)})";
    }

    static string Parameter<T>(NpgsqlParameterCollection parameters, T value)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${parameters.Count}";
    }

    static Deviation Read(NpgsqlDataReader reader) => new(
        reader.GetInt32(0), reader.GetString(1), reader.GetString(2),
        reader.GetDateTime(3).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), reader.GetString(4),
        new(reader.GetInt32(5), reader.GetString(6), reader.GetString(7)), new(reader.GetInt32(8), reader.GetString(9), reader.GetString(10)));
}
