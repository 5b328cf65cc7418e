using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Access;
using Helsefellesskap.Tests.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>The matrix against the program as it stands: every role x every entry point, and no entry point without a rule.</summary>
public class MatrixTests(MatrixFixture fixture, ITestOutputHelper output) : IClassFixture<MatrixFixture>
{
    /// <summary>What the contract names, and the rule of each; one whose module has not landed answers 404 and is counted as waiting.</summary>
    static readonly Dictionary<string, string> Imports = new()
    {
        ["ukp-stays"] = "kpi.loadStays",
        ["short-stays"] = "kpi.loadShortStays",
        ["indicator-values"] = "kpi.loadValues",
        ["targets"] = "targets.edit",
        ["capacity-daily"] = "capacity.load",
    };

    /// <summary>What anybody may ask: signing in, the engine (which asks for each field itself), the program's health, and the pages, which hold no figures.</summary>
    static readonly string[] Open =
    [
        "/account/login", "/account/logout", "/account/password", "/account/oidc", "/account/oidc/callback", "/graphql", "/health/live", "/health/ready", "/metrics",
        "/", "/web/{name}",
    ];

    readonly AccessMatrix matrix = AccessMatrix.Load();
    readonly IReadOnlyList<EntryPoint> entries = EntryPoint.FindAll(fixture.Schema);

    [Fact]
    public void Every_entry_point_of_the_schema_has_a_rule_that_the_matrix_knows()
    {
        Assert.NotEmpty(entries);
        var lacking = entries.Where(entry => entry.Field.Authorization is null).Select(entry => entry.Name);
        Assert.True(!lacking.Any(), $"Without a rule, and so refused to everybody: {string.Join(", ", lacking)}");
        var unknown = entries.Where(entry => entry.Rules.Any(rule => rule is not null && !matrix.Has(rule))).Select(entry => entry.Name);
        Assert.True(!unknown.Any(), $"With a rule that is not in matrix.md: {string.Join(", ", unknown)}");
        var byRole = entries.Where(entry => entry.Field.Authorization!.Rules.Any(rule => rule.Roles.Length > 0)).Select(entry => entry.Name);
        Assert.True(!byRole.Any(), $"With role names instead of a rule: {string.Join(", ", byRole)}");
        Assert.True(entries.All(entry => entry.Field.Authorization is not { AllowAnonymous: true }), "No field is open to anybody.");
    }

    [Fact]
    public void Every_route_needs_an_account_or_is_known_to_be_open()
    {
        var routes = fixture.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.Contains(routes, route => route.RoutePattern.RawText == "/imports/{kind}");
        foreach (var route in routes)
        {
            var address = "/" + route.RoutePattern.RawText!.Trim('/');
            if (route.Metadata.GetMetadata<IAllowAnonymous>() is null)
                Assert.True(route.Metadata.GetMetadata<IAuthorizeData>() is not null, $"{address} has no rule: add RequireAuthorization.");
            else
                Assert.True(Open.Contains(address), $"{address} is open to anybody and not known to be.");
            foreach (var policy in route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>())
                Assert.True(matrix.Has(policy), $"{address} asks for '{policy}', which is not in matrix.md.");
        }
    }

    [Fact]
    public void The_program_reads_the_matrix_as_a_person_does()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var entry in entries) Assert.Equal((entry.Way, role, HandReading.Allows(role, entry.Way)), (entry.Way, role, entry.Rules.All(rule => rule is null || MayUse(role, rule))));
            foreach (var (kind, rule) in Imports.Where(import => import.Key != "capacity-daily"))
                Assert.Equal((kind, role, HandReading.Allows(role, $"imports/{kind}")), (kind, role, MayUse(role, rule)));
        }
    }

    [Fact]
    public async Task Every_role_gets_what_the_matrix_allows_at_every_entry_point_and_nothing_else()
    {
        var queries = new SampleQueries(await SamplesAsync());
        var (allowed, refused, faults, answered) = (0, 0, new List<string>(), new HashSet<string>());
        var asked = entries.Where(entry => entry.Operation != "mutation").ToList();
        foreach (var entry in asked)
            foreach (var role in Enum.GetValues<Role>())
            {
                var expected = HandReading.Allows(role, entry.Way);
                var answer = await TestHost.QueryAsync(fixture.ClientOf(role), queries.Write(entry));
                var codes = Codes(answer);
                // What is allowed is answered, if only by what was wrong with the sample, and never with a fault, which has no code; what is refused with this one and no data.
                // A subscription is answered by a stream alone, and told so after the question who may.
                var isAllowed = codes.All(code => code is not (ErrorCodes.NotAuthorized or ErrorCodes.NotAuthenticated or ErrorCodes.Unexpected) && (code is not null || entry.Operation == "subscription"));
                if (codes.Count == 0) answered.Add(entry.Name);
                if (expected ? !isAllowed : codes is not [ErrorCodes.NotAuthorized, ..]) faults.Add($"{role} at {entry.Name}, expected {(expected ? "allowed" : "refused")}: {answer}");
                if (!expected && JsonNode.Parse(answer)!["data"]?[entry.Path[0].Field.Name] is not null && entry.Path.Count == 1) faults.Add($"{role} at {entry.Name}: refused with data");
                if (expected) allowed++;
                else refused++;
            }
        output.WriteLine($"GraphQL: {allowed + refused} combinations of {asked.Count} entry points x {Enum.GetValues<Role>().Length} roles: {allowed} allowed, {refused} refused.");
        PrintWaiting();
        output.WriteLine($"Allowed to some and answered to nobody without an error: {string.Join(", ", asked.Select(entry => entry.Name).Except(answered))}.");
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
    }

    [Fact]
    public async Task Without_an_account_every_root_field_is_refused_and_typename_alone_is_answered()
    {
        var queries = new SampleQueries(await SamplesAsync());
        foreach (var entry in entries)
            Assert.Equal([ErrorCodes.NotAuthenticated], Codes(await fixture.Host.QueryAsync(queries.Write(entry))).Distinct());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await fixture.Host.QueryAsync("{ __typename }"));
        Assert.NotEmpty(Codes(await fixture.Host.QueryAsync("{ __schema { queryType { name } } }")));
        Assert.NotEmpty(Codes(await fixture.Host.QueryAsync("{ __type(name: \"Query\") { name } }")));
        output.WriteLine($"Without an account: {entries.Count} entry points refused.");
    }

    [Fact]
    public async Task Imports_are_for_those_whom_the_matrix_lets_load_and_a_refusal_does_not_tell_what_exists()
    {
        var (allowed, refused, waiting) = (0, 0, 0);
        foreach (var kind in Imports.Keys.Append("no-such-kind"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await ImportAsync(fixture.Host.Client, kind));
            foreach (var role in Enum.GetValues<Role>())
            {
                var status = await ImportAsync(fixture.ClientOf(role), kind);
                if (status == HttpStatusCode.NotFound) waiting++;
                else if (HandReading.Allows(role, $"imports/{kind}")) allowed++;
                else refused++;
                // An empty file is refused for what it is by whoever may send one.
                if (status != HttpStatusCode.NotFound)
                    Assert.Equal((role, kind, HandReading.Allows(role, $"imports/{kind}") ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden), (role, kind, status));
            }
        }
        output.WriteLine($"Imports: {allowed} allowed, {refused} refused, {waiting} waiting or unknown (404).");
    }

    bool MayUse(Role role, string rule)
    {
        RoleAtOrganisation[] held = [new(role, MatrixFixture.OrganisationOf(role) is { } code ? new OrganisationCode(code) : null)];
        return matrix.GrantsOf(held).ContainsKey(rule);
    }

    /// <summary>Columns that no entry point asks about, and words that wait for something; both are counted so that nobody takes them for done.</summary>
    void PrintWaiting()
    {
        var asked = entries.SelectMany(entry => entry.Rules).Concat(Imports.Values).OfType<string>().ToHashSet();
        var roles = Enum.GetValues<Role>();
        foreach (var column in matrix.Columns.Where(column => !matrix.Rules.Any(rule => rule.Column == column && asked.Contains(rule.Name))))
            output.WriteLine($"Waiting, no entry point has landed: {column}, {roles.Count(role => matrix.Words(role, column).Count > 0)} roles.");
        foreach (var rule in matrix.Rules.Where(rule => rule.Waiting.Count > 0))
            output.WriteLine($"Waiting, refused until what it needs has landed: {rule.Name}, {roles.Count(role => matrix.IsWaiting(rule.Name, role))} roles ({string.Join(", ", rule.Waiting)}).");
    }

    async Task<IReadOnlyDictionary<string, string>> SamplesAsync()
    {
        var me = JsonNode.Parse(await TestHost.QueryAsync(fixture.ClientOf(Role.Gp), "{ me { accountId } }"))!;
        var account = (string)me["data"]!["me"]!["accountId"]!;
        return new Dictionary<string, string>
        {
            ["id"] = $"\"{account}\"",
            ["code"] = "\"kpi1\"",
            ["organisation"] = "\"5028\"",
        };
    }

    static async Task<HttpStatusCode> ImportAsync(HttpClient client, string kind)
    {
        using var file = new StringContent("", Encoding.UTF8, "text/csv");
        using var answer = await client.PostAsync($"/imports/{kind}?mode=check", file);
        return answer.StatusCode;
    }

    static IReadOnlyList<string?> Codes(string answer) =>
        JsonNode.Parse(answer)!["errors"] is JsonArray errors ? [.. errors.Select(error => (string?)error!["extensions"]?["code"])] : [];
}
