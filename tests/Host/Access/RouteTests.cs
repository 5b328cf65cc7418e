using System.Net;
using System.Net.Http.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Host.Access;

/// <summary>What holds for every address of the program, found in its route table, so that an address made tomorrow is looked at too.</summary>
public sealed class RouteTests(ITestOutputHelper output) : IAsyncLifetime
{
    TestDatabase database = null!;
    TestHost host = null!;
    HttpClient viewer = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database);
        viewer = await host.SignInAsync(Role.AnalysisGroup);
    }

    public async Task DisposeAsync()
    {
        viewer.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Every_answer_tells_browsers_what_not_to_do()
    {
        var answers = new List<(string What, HttpResponseMessage Answer)>();
        foreach (var (method, address) in Addresses())
        {
            // One of the addresses signs out.
            using var somebody = await host.SignInAsync(Role.AnalysisGroup);
            foreach (var (who, client) in new[] { ("nobody", host.Client), ("somebody", somebody) })
                answers.Add(($"{method} {address} by {who}", await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address))));
        }
        answers.Add(("valid GraphQL", await viewer.PostAsJsonAsync("/graphql", new { query = "{ me { name } }" })));
        answers.Add(("invalid GraphQL", await viewer.PostAsJsonAsync("/graphql", new { query = "{ no }" })));
        answers.Add(("an import", await viewer.PostAsync("/imports/ukp-stays?mode=check", new StringContent("a;b\n"))));
        output.WriteLine($"{answers.Count} answers: {string.Join(", ", answers.GroupBy(each => (int)each.Answer.StatusCode).OrderBy(same => same.Key).Select(same => $"{same.Count()} x {same.Key}"))}.");
        Assert.Superset(new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity },
            answers.Select(each => each.Answer.StatusCode).ToHashSet());
        foreach (var (what, answer) in answers)
        {
            AssertHeaders(what, answer);
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_fault_inside_is_told_in_general_terms_at_every_address()
    {
        await using (var superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.Superuser) { Pooling = false }))
        await using (var command = superuser.CreateCommand("alter function organisations.holder_of rename to gone"))
            await command.ExecuteNonQueryAsync();
        foreach (var (method, address) in Addresses())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            using var answer = await viewer.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, $"{method} {address}: {answer.StatusCode}");
            foreach (var inside in new[] { "holder_of", "Npgsql", "Exception", "   at ", "42883" }) Assert.DoesNotContain(inside, body, StringComparison.OrdinalIgnoreCase);
            AssertHeaders($"{method} {address}", answer);
        }
    }

    /// <summary>Every route with each of its methods, with something for its parameters, and one address that there is not.</summary>
    IEnumerable<(string Method, string Address)> Addresses()
    {
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.True(routes.Count > 10);
        return routes
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"], (route, method) => (method, "/" + Fill(route).Trim('/')))
            .Append(("GET", "/no-such-address")).Append(("POST", "/no-such-address")).Append(("DELETE", "/graphql"));
    }

    static string Fill(RouteEndpoint route) => string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "ukp-stays"))));

    static void AssertHeaders(string what, HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        // The explorer's editor styles itself; no address lets script do more.
        var isExplorers = answer.RequestMessage!.RequestUri!.AbsolutePath == "/graphql";
        Assert.True(policy.Contains("script-src 'self';", StringComparison.Ordinal) && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal), $"{what}: {policy}");
        Assert.True(isExplorers || !policy.Contains("unsafe", StringComparison.Ordinal), $"{what}: {policy}");
        Assert.Equal((what, "nosniff"), (what, Header("X-Content-Type-Options")));
        Assert.Equal((what, "DENY"), (what, Header("X-Frame-Options")));
        Assert.Equal((what, "no-referrer"), (what, Header("Referrer-Policy")));
        Assert.Equal((what, "same-origin"), (what, Header("Cross-Origin-Resource-Policy")));
        Assert.NotEqual((what, ""), (what, Header("Cache-Control")));
        Assert.Equal((what, ""), (what, Header("Server")));
        // Without TLS the header means nothing, and browsers are not to remember it.
        Assert.Equal((what, ""), (what, Header("Strict-Transport-Security")));
    }
}
