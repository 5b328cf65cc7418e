using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Helsefellesskap.Bench.Engine;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

// What the engine alone allocates and takes per answer, its resolvers answering from memory. usage: dotnet run -c Release [seconds per query]
(string Name, string Query, string? Variables)[] cases =
[
    ("six indicators", "query($m: Int!) { indicators { code name unit latest(municipalityId: $m) { month numerator denominator } } }", """{"m":7}"""),
    ("2,880 points, properties", "{ municipalities { code name indicators { code name series { month numerator denominator } } } }", null),
    ("2,880 points, resolvers", "query($last: Int!) { municipalities { code name indicators { code name series: loaded(last: $last) { month numerator denominator } } } }", """{"last":24}"""),
    ("50 deviations, loaders", "{ deviations(first: 50) { id status category createdAt text reportingOrg { id name kind } receivingOrg { id name kind } } }", null),
    ("1 point", "{ points(count: 1) { month numerator denominator } }", null),
    ("1,000 points", "{ points(count: 1000) { month numerator denominator } }", null),
    ("100,000 points", "{ points(count: 100000) { month numerator denominator } }", null),
    ("nothing", "{ __typename }", null),
];
var seconds = args is [var given] ? double.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 1;

var services = new ServiceCollection();
services.AddGraphQLServer().AddTypes(typeof(Queries).Assembly);
await using var provider = services.BuildServiceProvider();
var executor = provider.GetRequiredService<IRequestExecutor>();

var requests = cases.Select(c => new OperationRequest
{
    Document = Encoding.UTF8.GetBytes(c.Query),
    Variables = c.Variables is null ? null : JsonDocument.Parse(c.Variables).RootElement,
    Services = provider,
}).ToArray();
// Everything is compiled to its last tier before anything is measured.
for (var round = 0; round < 3; round++)
    foreach (var request in requests) await Run(request, TimeSpan.FromSeconds(seconds / 4));

Console.WriteLine($"{"query",-26} {"answer",10} {"CPU time",10} {"allocated",12} {"per byte",9}");
var nothing = 0.0;
foreach (var ((name, _, _), request) in cases.Zip(requests).Reverse())
{
    var before = GC.GetTotalAllocatedBytes(precise: true);
    var (count, size, time) = await Run(request, TimeSpan.FromSeconds(seconds));
    var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / count;
    var each = time.TotalMicroseconds / count;
    if (name == "nothing") nothing = each;
    Console.WriteLine($"{name,-26} {size,10:n0} {each,7:n1} µs {allocated,12:n0} {(double)allocated / size,9:n3}   finding its document and plan: {nothing / each:p1} at most");
}

async Task<(int Count, int Size, TimeSpan Time)> Run(OperationRequest request, TimeSpan atLeast)
{
    using var process = Process.GetCurrentProcess();
    var started = Stopwatch.GetTimestamp();
    var (count, size, cpu) = (0, 0, process.TotalProcessorTime);
    do
    {
        using var result = await executor.ExecuteAsync(request);
        if (result.Errors.Count > 0) throw new InvalidOperationException(result.Errors[0].Message);
        size = result.Data.Length;
        count++;
    }
    while (Stopwatch.GetElapsedTime(started) < atLeast);
    process.Refresh();
    return (count, size, process.TotalProcessorTime - cpu);
}
