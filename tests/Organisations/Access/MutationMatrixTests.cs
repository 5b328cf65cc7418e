using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>Every role x every mutation, seen in the database: allowed is what has taken effect, refused is what has left every row as it was.</summary>
public class MutationMatrixTests(MatrixFixture fixture, ITestOutputHelper output) : IClassFixture<MatrixFixture>
{
    /// <summary>Makes a link and changes no row.</summary>
    static readonly string[] WithoutRows = ["resetPassword"];

    [Fact]
    public async Task What_is_allowed_takes_effect_and_what_is_refused_changes_no_row()
    {
        var mutations = EntryPoint.FindAll(fixture.Schema).Where(entry => entry.Operation == "mutation").ToList();
        Assert.NotEmpty(mutations);
        var samples = new MutationSamples(fixture);
        await using var superuser = new NpgsqlConnection(fixture.Host.Database.Superuser + ";Pooling=false");
        await superuser.OpenAsync();
        await using var rows = await RowsOfAsync(superuser);
        var (effects, refused, faults) = (0, 0, new List<string>());
        foreach (var mutation in mutations)
            foreach (var role in Enum.GetValues<Role>())
            {
                var text = Write(mutation.Field, await samples.InputAsync(mutation.Field.Name, role));
                var before = await rows.ExecuteScalarAsync();
                var answer = await TestHost.QueryAsync(fixture.ClientOf(role), text);
                var changed = !Equals(await rows.ExecuteScalarAsync(), before);
                if (HandReading.Allows(role, mutation.Way))
                {
                    effects++;
                    if (!TookEffect(mutation.Field, answer) || changed == WithoutRows.Contains(mutation.Field.Name)) faults.Add($"{role}: {text} had no effect: {answer}");
                }
                else
                {
                    refused++;
                    if (changed || Code(answer) != ErrorCodes.NotAuthorized || JsonNode.Parse(answer)!["data"] is not null) faults.Add($"{role}: {text} was not refused: {answer}");
                }
            }
        output.WriteLine($"Mutations: {effects + refused} combinations of {mutations.Count} x {Enum.GetValues<Role>().Length} roles: {effects} took effect, {refused} refused without a trace.");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }

    static string Write(OutputField mutation, string input)
    {
        var payload = ((ObjectType)mutation.Type.NamedType()).Fields.Keys;
        return $"mutation {{ {mutation.Name}(input: {{ {input} }}) {{ {string.Join(' ', payload.Where(field => field != "__typename").Select(field => $"{field} {{ __typename }}"))} }} }}";
    }

    static bool TookEffect(OutputField mutation, string answer) =>
        JsonNode.Parse(answer)!["data"]?[mutation.Name] is JsonObject payload && payload["errors"] is null && payload.Any(field => field.Key != "errors" && field.Value is not null);

    static string? Code(string answer) => (string?)JsonNode.Parse(answer)!["errors"]?[0]?["extensions"]?["code"];

    /// <summary>Says of all rows of all tables what they are, but for what the program writes by itself when it seals the audit log.</summary>
    static async Task<NpgsqlCommand> RowsOfAsync(NpgsqlConnection superuser)
    {
        await using var tables = new NpgsqlCommand("""
            select string_agg(format('select %L, count(*), md5(string_agg(t::text, '''' order by t::text)) from %s t', c.oid::regclass, c.oid::regclass), ' union all ')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('organisations', 'kpi') and c.relkind = 'r' and c.relname not in ('audit_seals', 'audit_unsealed')
            """, superuser);
        var rows = new NpgsqlCommand($"select string_agg(rows::text, ' ' order by rows::text) from ({await tables.ExecuteScalarAsync()}) rows", superuser);
        await rows.PrepareAsync();
        return rows;
    }
}
