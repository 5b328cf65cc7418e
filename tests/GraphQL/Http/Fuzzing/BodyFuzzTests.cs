using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Http;
using Helsefellesskap.Tests.GraphQL.Http.Sample;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Http.Fuzzing;

/// <summary>
/// Spoiled bodies through the whole way of a request but the network. A short run by default; a long one by
/// <c>FUZZ_INPUTS=1000000 dotnet test tests/GraphQL --filter BodyFuzz</c>. FUZZ_SEED repeats a run.
/// </summary>
public class BodyFuzzTests(ITestOutputHelper output)
{
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task No_body_makes_the_server_fail()
    {
        var inputs = Setting("FUZZ_INPUTS") ?? 10_000;
        var seed = Setting("FUZZ_SEED") ?? Random.Shared.Next();
        output.WriteLine($"FUZZ_INPUTS={inputs} FUZZ_SEED={seed}");
        await using var services = Services();
        var handler = new GraphQLHttpHandler(services.GetRequiredService<IRequestExecutor>(), new GraphQLHttpOptions(), TimeProvider.System, default);
        var mutator = new BodyMutator(seed, [.. Directory.GetFiles(SeedFolder()).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        var answered = 0;
        for (var i = 0; i < inputs; i++)
        {
            var body = mutator.Next();
            var started = Stopwatch.GetTimestamp();
            var (status, answer) = await PostAsync(handler, services, body);
            Assert.True(status < 500, $"Status {status} for {Convert.ToBase64String(body)}");
            Assert.True(Stopwatch.GetElapsedTime(started) < MostTime, $"Too slow for {Convert.ToBase64String(body)}");
            using var json = JsonDocument.Parse(answer);
            Assert.False(answer.Span.IndexOf("Unexpected Execution Error"u8) >= 0, $"An unexpected fault for {Convert.ToBase64String(body)}");
            if (json.RootElement.TryGetProperty("data", out _)) answered++;
        }
        // Both kinds must occur, else the mutator or the check is broken.
        Assert.InRange(answered, inputs / 1000, inputs - (inputs / 10));
    }

    static async Task<(int Status, ReadOnlyMemory<byte> Answer)> PostAsync(GraphQLHttpHandler handler, IServiceProvider services, byte[] body)
    {
        var answer = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(body);
        context.Response.Body = answer;
        await handler.InvokeAsync(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, answer.ToArray());
    }

    static ServiceProvider Services()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQLServer().AddType(typeof(SampleQueries)).AddType(typeof(SampleMutations)).AddType(typeof(SampleSubscriptions));
        return services.BuildServiceProvider();
    }

    static string SeedFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Seeds");

    static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
