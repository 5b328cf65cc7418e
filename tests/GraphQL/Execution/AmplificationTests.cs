using System.Diagnostics;
using System.Globalization;
using System.Text;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Http.Attacks;
using Helsefellesskap.Tests.GraphQL.Samples;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Execution;

/// <summary>
/// Short requests, within every limit of the parser, that a careless engine makes much of: seconds, or gigabytes. The bound of time is for a machine that others use
/// too; what it catches grows by orders of magnitude.
/// </summary>
[Collection(nameof(Alone))]
public sealed class AmplificationTests(ITestOutputHelper output)
{
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    const long MostBytes = 64L * 1024 * 1024;

    static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    static string Numbered(int count, Func<int, string> text, char between = ' ') => string.Join(between, Enumerable.Range(0, count).Select(text));

    static readonly string Ids = $$"""{"ids":[{{Numbered(10_000, i => $"{i}", ',')}}]}""";

    // Written only when its turn comes: the runner would keep megabytes of names otherwise.
    static readonly Dictionary<string, Func<(string Query, string? Variables)>> Requests = new()
    {
        ["thousands of variables looked for among a million members"] = () => (
            $"query({Numbered(2_700, i => $"$v{i}:Int")}) {{ sum(items: [{Numbered(2_700, i => $"$v{i}")}]) }}", $"{{{Numbered(1_000_000, i => $"\"x{i}\":1", ',')}}}"),
        ["a long list in thousands of objects"] = () => ($"query($ids:[Int!]) {{ pick(of: [{Repeat("{ids:$ids} ", 2_700)}]) }}", Ids),
        ["a long list in a list of thousands"] = () => ($"query($ids:[Int!]!) {{ matrix(of: [{Repeat("$ids ", 5_000)}]) }}", Ids),
        ["long texts that are compared wherever a fragment is spread"] = () => ($"{{ {Numbered(1_900, i => $"a{i}:nest{{...F}}")} }} fragment F on Nest {{ {Repeat($"a:text(x:\"{Repeat("x", 400_000)}\") ", 2)} }}", null),
        ["long lists that are compared wherever a fragment is spread"] = () => ($"{{ {Numbered(1_400, i => $"a{i}:nest{{...F}}")} }} fragment F on Nest {{ {Repeat($"a:list(x:[{Repeat("1 ", 2_900)}]) ", 2)} }}", null),
        ["arguments that are compared wherever a fragment is spread"] = () => ($"{{ {Numbered(1_900, i => $"a{i}:nest{{...F}}")} }} fragment F on Nest {{ a:text({Numbered(400, i => $"x{i}:1")}) a:text({Numbered(400, i => $"x{399 - i}:1")}) }}", null),
        ["a fault of hundreds of arguments in thousands of rows"] = () => ($"query($n:Int=1) {{ rows(count:2000) {{ {Numbered(100, i => $"a{i}:plus(n:$n)")} }} }}", """{"n":null}"""),
        ["selections that differ by the types on the way"] = () => ($"{{ {Numbered(40, i => $"either{Chain(i % 20, 0)}")} }}", null),
    };

    static string Chain(int conditional, int depth) => depth == 20 ? "{name}" : depth == conditional ? $"{{...on A{{up{Chain(conditional, depth + 1)}}}}}" : $"{{up{Chain(conditional, depth + 1)}}}";

    public static TheoryData<string> Names => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_short_request_costs_little(string name)
    {
        var (query, variables) = Requests[name]();
        using var server = SampleServer.Of(typeof(Queries), typeof(RowFields), typeof(NestFields), typeof(A), typeof(B));
        await server.Ask("{ __typename }");
        await using var scope = server.Scope();
        var request = SampleServer.Request(scope.ServiceProvider, query, variables);

        var (started, before) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        using var result = await server.Executor.ExecuteAsync(request);
        var length = SampleServer.Text(result).Length;
        var (took, allocated) = (Stopwatch.GetElapsedTime(started), GC.GetTotalAllocatedBytes() - before);

        output.WriteLine($"{name}: {took.TotalMilliseconds:0} ms, {allocated / 1024} kB, {result.Errors.Count} errors, {length} characters");
        Assert.True(took < MostTime, $"{name} took {took}.");
        Assert.True(allocated < MostBytes, $"{name} allocated {allocated} bytes.");
        Assert.InRange(result.Errors.Count, 0, 1_001);
    }

    [Fact]
    public async Task The_schema_is_described_once_or_twice()
    {
        using var server = SampleServer.Of(typeof(Queries), typeof(RowFields), typeof(NestFields), typeof(A), typeof(B));

        Assert.DoesNotContain("errors", await server.Ask("{ __schema { types { name fields { name args { name } } } } }"), StringComparison.Ordinal);
        Assert.Contains("HC0047", await server.Ask($"{{ __schema {{ {Numbered(200, i => $"a{i}:types{{ name fields {{ name args {{ name }} }} }}")} }} }}"), StringComparison.Ordinal);
    }

    public sealed record Row(int Id);

    public sealed record Want(IReadOnlyList<int>? Ids);

    public sealed record Nest(string Name);

    [InterfaceType("Either")]
    public interface IEither
    {
        string Name { get; }
        IEither Up { get; }
    }

    public sealed record A(string Name) : IEither
    {
        public IEither Up => this;
    }

    public sealed record B(string Name) : IEither
    {
        public IEither Up => this;
    }

    [QueryType]
    public static class Queries
    {
        public static int Sum(IReadOnlyList<int?> items) => items.Count;

        public static int Pick(IReadOnlyList<Want> of) => of.Count;

        public static int Matrix(IReadOnlyList<IReadOnlyList<int>> of) => of.Count;

        public static Nest Nest() => new("n");

        public static IReadOnlyList<Row> Rows(int count) => [.. Enumerable.Range(0, count).Select(i => new Row(i))];

        public static IEither Either() => new A("a");
    }

    [ObjectType<Row>]
    public static class RowFields
    {
        public static int? Plus([Parent] Row row, int n = 1) => row.Id + n;
    }

    [ObjectType<Nest>]
    public static class NestFields
    {
        public static string Text([Parent] Nest nest, string x) => nest.Name + x.Length.ToString(CultureInfo.InvariantCulture);

        public static int List([Parent] Nest nest, IReadOnlyList<int> x) => nest.Name.Length + x.Count;
    }
}
