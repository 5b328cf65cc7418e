using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>Wherever a caller names a thing: what exists and is not the caller's is answered as what does not exist, byte for byte, with the same status and headers.</summary>
public partial class RefusalTests(MatrixFixture fixture, ITestOutputHelper output) : IClassFixture<MatrixFixture>
{
    readonly MutationSamples samples = new(fixture);

    [Fact]
    public async Task Every_field_and_mutation_that_takes_an_identifier_refuses_it_alike()
    {
        var named = EntryPoint.FindAll(fixture.Schema).Where(entry => entry.Field.Arguments.Values.Any(TakesIdentifier)).ToList();
        Assert.True(named.Count >= 10, "The schema has fewer identifiers than it had.");
        var compared = 0;
        foreach (var entry in named)
            foreach (var role in Enum.GetValues<Role>().Where(role => !HandReading.Allows(role, entry.Way)))
            {
                var existing = await ExistingAsync(entry, role);
                await AssertAlikeAsync(fixture.ClientOf(role), existing, Missing(existing));
                await AssertAlikeAsync(fixture.Host.Client, existing, Missing(existing));
                compared += 2;
            }
        output.WriteLine($"{named.Count} entry points that take an identifier ({string.Join(", ", named.Select(entry => entry.Field.Name))}): {compared} pairs of answers alike.");
        Assert.NotEqual(0, compared);
    }

    [Theory]
    [InlineData("{ me { name } }", "{ mee { name } }")]
    [InlineData("{ indicators { code } }", "{ indicators { kode } }")]
    [InlineData("{ organisation(code: \"5001\") { name } }", "{ organisation(kode: \"5001\") { name } }")]
    [InlineData("{ __schema { queryType { name } } }", "{ __schemas { queryType { name } } }")]
    [InlineData("{ __type(name: \"Query\") { name } }", "{ __type(name: 1) { name } }")]
    [InlineData("mutation { createService(input: { name: \"x\" }) { account { id } } }", "mutation { makeService(input: { name: \"x\" }) { account { id } } }")]
    [InlineData("query($x: CloseMonthInput) { __typename }", "query($x: ClozeMonthInput) { __typename }")]
    [InlineData("{ ... on Query { __typename } }", "{ ... on Kueri { __typename } }")]
    [InlineData("{ __typename @include(if: true) }", "{ __typename @included(if: true) }")]
    [InlineData("subscription { importProgress(id: \"x\") { rows } }", "subscription { exportProgress(id: \"x\") { rows } }")]
    [InlineData("{ __typename me { name } }", "{ __typename { name } }")]
    public async Task Without_an_account_nothing_of_the_schema_is_told_from_what_is_not_in_it(string there, string missing)
    {
        await AssertAlikeAsync(fixture.Host.Client, there, missing);
        foreach (var accept in new[] { "application/graphql-response+json", "text/event-stream" })
        {
            Assert.Equal(await Ask(there), await Ask(missing));
            async Task<string> Ask(string query)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }), Headers = { Accept = { new(accept) } } };
                var answer = await TextOfAsync(await fixture.Host.Client.SendAsync(request));
                Assert.Contains("AUTH_NOT_AUTHENTICATED", answer, StringComparison.Ordinal);
                return answer;
            }
        }
    }

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("query Alive { up: __typename }", """{"data":{"up":"Query"}}""")]
    [InlineData("{ me {", "Syntax Error")]
    public async Task Without_an_account_the_program_says_that_it_is_there_and_what_is_no_GraphQL(string query, string answer) =>
        Assert.Contains(answer, await fixture.Host.QueryAsync(query), StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_signed_in_may_read_the_schema_and_is_helped_with_it()
    {
        var viewer = fixture.ClientOf(Role.Gp);
        Assert.Contains("\"name\":\"Query\"", await TestHost.QueryAsync(viewer, "{ __schema { queryType { name } } }"), StringComparison.Ordinal);
        Assert.Contains("Did you mean", await TestHost.QueryAsync(viewer, "{ indicatorz { code } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ organisation(code: \"$\") { name } }", "5001", "9999")]
    [InlineData("{ indicator(code: \"$\") { title } }", "kpi1", "kpi99")]
    [InlineData("{ indicators { series(organisation: \"$\", from: \"2024-01\", to: \"2024-01\") { value } } }", "5001", "9999")]
    public async Task Without_an_account_no_code_is_told_from_another(string query, string existing, string missing) =>
        await AssertAlikeAsync(fixture.Host.Client, query.Replace("$", existing, StringComparison.Ordinal), query.Replace("$", missing, StringComparison.Ordinal));

    [Fact]
    public async Task Whether_another_municipality_has_closed_its_month_is_not_told_by_refusing()
    {
        using var trondheim = await fixture.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        string Mutation(string name, string month, string more = "") =>
            $"mutation {{ {name}(input: {{ kind: \"short-stays\", organisation: \"5001\", month: \"{month}\"{more} }}) {{ monthClosing {{ id }} errors {{ __typename }} }} }}";
        Assert.Contains("\"errors\":null", await TestHost.QueryAsync(trondheim, Mutation("closeMonth", "1980-01")), StringComparison.Ordinal);
        var melhus = fixture.ClientOf(Role.MunicipalityCoordinator);
        await AssertAlikeAsync(melhus, Mutation("closeMonth", "1980-01"), Mutation("closeMonth", "1980-02"));
        await AssertAlikeAsync(melhus, Mutation("reopenMonth", "1980-01", ", reason: \"x\""), Mutation("reopenMonth", "1980-02", ", reason: \"x\""));
    }

    [Fact]
    public async Task A_row_of_anothers_is_refused_alike_whether_its_key_is_known_or_not()
    {
        var melhus = fixture.ClientOf(Role.MunicipalityCoordinator);
        foreach (var mode in new[] { "check", "load" })
            Assert.Equal(await Import(mode, "K5001"), await Import(mode, "K9999"));

        async Task<string> Import(string mode, string key)
        {
            using var file = new StringContent($"stay_key;municipality_no;unit;admitted_on;discharged_on\n{key};5001;Helsehuset;2024-01-01;2024-01-12\n", Encoding.UTF8, "text/csv");
            using var answer = await melhus.PostAsync($"/imports/short-stays?mode={mode}", file);
            return Sha256().Replace(await TextOfAsync(answer), "(sha256)");
        }
    }

    [Theory]
    [InlineData("POST", "/imports/$", "ukp-stays", "no-such-kind")]
    [InlineData("GET", "/imports/$/template", "ukp-stays", "no-such-kind")]
    public async Task Without_an_account_no_address_is_told_from_another(string method, string address, string existing, string missing)
    {
        using var first = new HttpRequestMessage(new HttpMethod(method), address.Replace("$", existing, StringComparison.Ordinal));
        using var second = new HttpRequestMessage(new HttpMethod(method), address.Replace("$", missing, StringComparison.Ordinal));
        Assert.Equal(await TextOfAsync(await fixture.Host.Client.SendAsync(first)), await TextOfAsync(await fixture.Host.Client.SendAsync(second)));
    }

    [Fact]
    public async Task An_account_that_there_is_is_not_told_from_one_that_there_is_not_by_signing_in_or_by_a_link()
    {
        var account = await samples.AccountAsync();
        async Task<string> Login(string email) => await TextOfAsync(await fixture.Host.Client.PostAsJsonAsync("/account/login", new { email, password = "feil passord, helt sikkert" }));
        Assert.Equal(await Login("nobody@example.org"), await Login("admin@localhost"));
        async Task<string> Set(string id) => await TextOfAsync(await fixture.Host.Client.PostAsync(
            "/account/password", new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = id, ["code"] = "x", ["password"] = "grønne tepper flyr sakte" })));
        Assert.Equal(await Set(account), await Set(Guid.NewGuid().ToString()));
        async Task<string> Show(string id) => (await TextOfAsync(await fixture.Host.Client.GetAsync($"/account/password?account={id}&code=x"))).Replace(id, "(id)", StringComparison.Ordinal);
        Assert.Equal(await Show(account), await Show(Guid.NewGuid().ToString()));
    }

    [Fact]
    public async Task A_key_that_was_revoked_is_not_told_from_one_that_never_was()
    {
        var admin = fixture.ClientOf(Role.Administrator);
        var service = Id().Match(await TestHost.QueryAsync(admin, "mutation { createService(input: { name: \"x\" }) { account { id } } }")).Value;
        var ends = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var made = await TestHost.QueryAsync(admin, $"mutation {{ createKey(input: {{ accountId: \"{service}\", expiresAt: \"{ends}\" }}) {{ keyWithSecret {{ secret key {{ id }} }} }} }}");
        await TestHost.QueryAsync(admin, $"mutation {{ revokeKey(input: {{ keyId: \"{Id().Match(made).Value}\" }}) {{ integratorKey {{ id }} }} }}");
        var secret = Key().Match(made).Value;
        foreach (var address in new[] { "/graphql/schema", "/imports/ukp-stays/template" }) Assert.Equal(await Ask(address, secret), await Ask(address, "hfk_never"));
        async Task<string> Ask(string address, string bearer)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", bearer) } };
            return await TextOfAsync(await fixture.Host.Client.SendAsync(request));
        }
    }

    async Task<string> ExistingAsync(EntryPoint entry, Role role) => entry.Operation == "mutation"
        ? $"mutation {{ {entry.Field.Name}(input: {{ {await samples.InputAsync(entry.Field.Name, role)} }}) {{ __typename }} }}"
        : new SampleQueries(new Dictionary<string, string> { ["id"] = $"\"{await samples.AccountAsync()}\"" }).Write(entry);

    static bool TakesIdentifier(InputField input) =>
        input.Type.NamedType() is ScalarType { Name: "ID" } || input.Type.NamedType() is InputObjectType { Name: var name } nested && name.EndsWith("Input", StringComparison.Ordinal) &&
        !name.EndsWith("FilterInput", StringComparison.Ordinal) && nested.Fields.Values.Any(TakesIdentifier);

    static string Missing(string query) => Id().Replace(query, _ => Guid.NewGuid().ToString());

    static async Task AssertAlikeAsync(HttpClient client, string existing, string missing)
    {
        Assert.NotEqual(existing, missing);
        Assert.Equal(await TextOfAsync(await client.PostAsJsonAsync("/graphql", new { query = existing })), await TextOfAsync(await client.PostAsJsonAsync("/graphql", new { query = missing })));
    }

    /// <summary>Status, headers and body, without what is new in every answer.</summary>
    static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        using var received = answer;
        var headers = received.Headers.Concat(received.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order();
        return $"{(int)received.StatusCode}\n{string.Join('\n', headers)}\n{Trace().Replace(await received.Content.ReadAsStringAsync(), "(trace)")}";
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("hfk_[A-Za-z0-9_-]+")]
    private static partial Regex Key();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Sha256();

    [GeneratedRegex("(?<=\"traceId\":\")[^\"]*")]
    private static partial Regex Trace();
}
