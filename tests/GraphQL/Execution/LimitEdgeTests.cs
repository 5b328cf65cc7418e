using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

/// <summary>Each limit as it is without being asked for: what just keeps it is answered, what just passes it is refused. And each can be moved.</summary>
public class LimitEdgeTests
{
    sealed record Limit(int Bound, Func<int, (string Query, string? Variables)> Make, string Refusal, Action<IRequestExecutorBuilder, int> Move);

    static string Times(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    /// <summary>So many levels of selections, the operation's own among them.</summary>
    static string Nested(int depth) => Times(depth - 1, _ => "{ down ") + "{ leaf }" + new string('}', depth - 1);

    static readonly Dictionary<string, Limit> Limits = new()
    {
        ["fields"] = new(2_048, n => ($"{{{Times(n, _ => " leaf")} }}", null), "more than 2048 fields",
            (engine, more) => engine.ModifyParserOptions(options => options with { MaxFields = options.MaxFields + more })),
        ["tokens"] = new(16_384, n => ($"{{ pick(numbers: [{Times(n - 9, _ => "1 ")}]) }}", null), "16384 tokens",
            (engine, more) => engine.ModifyParserOptions(options => options with { MaxTokens = options.MaxTokens + more })),
        ["directives in a place"] = new(4, n => ($"{{ leaf {Times(n, _ => "@mark ")} }}", null), "more than 4 directives",
            (engine, more) => engine.ModifyParserOptions(options => options with { MaxDirectivesPerLocation = options.MaxDirectivesPerLocation + more })),
        ["recursion of the parser"] = new(200, n => ($"{{ pick(deep: {new string('[', n - 1)}{new string(']', n - 1)}) }}", null), "nested more than 200 levels",
            (engine, more) => engine.ModifyParserOptions(options => options with { MaxDepth = options.MaxDepth + more })),
        ["fragments, once for each operation"] = new(50, n => (Fragments(n), null), "Validation aborted",
            (engine, more) => engine.ModifyValidationOptions(options => options with { MaxFragmentWork = options.MaxFragmentWork + (more * 1_000) })),
        ["depth of fields"] = new(25, n => (Nested(n), null), "more than 25 fields deep",
            (engine, more) => engine.ModifyRequestOptions(options => options.MaxDepth += more)),
        ["aliases"] = new(250, n => ($"{{{Times(n, i => $" a{i}: leaf")} }}", null), "more than 250 aliases",
            (engine, more) => engine.ModifyRequestOptions(options => options.MaxAliases += more)),
        ["items of a list"] = new(10_000, n => ("query ($n: [Int!]) { pick(numbers: $n) }", $$"""{"n":[{{string.Join(',', Enumerable.Repeat(1, n))}}]}"""), "at most 10000 are allowed",
            (engine, more) => engine.ModifyRequestOptions(options => options.MaxListItems += more)),
        ["cost of fields"] = new(2_000, n => ($"{{ nest(count: {n}) {{ costly }} }}", null), "maximum allowed field cost",
            (engine, more) => engine.ModifyCostOptions(options => options.MaxFieldCost += more * 10)),
        ["objects of the answer"] = new(19_999, n => ($"{{ nest(count: {n}) {{ leaf }} }}", null), "maximum allowed type cost",
            (engine, more) => engine.ModifyCostOptions(options => options.MaxTypeCost += more)),
    };

    /// <summary>Each operation reaches 500 fragments, 499 of which spread another: 999 units.</summary>
    static string Fragments(int operations) =>
        $"{Times(operations, i => $"query Q{i} {{ ...F0 }} ")}{Times(499, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")}fragment F499 on Query {{ leaf }}";

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_keeps_a_limit_is_answered_and_what_passes_it_is_refused(string name)
    {
        var limit = Limits[name];
        using var usual = SampleServer.Of(typeof(Wide), typeof(Nest));
        Assert.DoesNotContain(limit.Refusal, await AskAsync(usual, limit, limit.Bound), StringComparison.Ordinal);
        Assert.Contains(limit.Refusal, await AskAsync(usual, limit, limit.Bound + 1), StringComparison.Ordinal);
        using var moved = SampleServer.Of(engine => limit.Move(engine, 1), typeof(Wide), typeof(Nest));
        Assert.DoesNotContain(limit.Refusal, await AskAsync(moved, limit, limit.Bound + 1), StringComparison.Ordinal);
    }

    static Task<string> AskAsync(SampleServer server, Limit limit, int size)
    {
        var (query, variables) = limit.Make(size);
        return server.Ask(query, variables, query.StartsWith("query Q0", StringComparison.Ordinal) ? "Q0" : null);
    }

    [QueryType]
    public static class Wide
    {
        public static int Leaf() => 1;

        public static Level Down() => new();

        public static int Pick(IReadOnlyList<int>? numbers, int? deep) => (numbers?.Count ?? 0) + (deep ?? 0);

        [ListSize(SlicingArguments = ["count"])]
        [Cost(0)]
        public static IReadOnlyList<Level> Nest(int count) => count < 0 ? [] : [new()];
    }

    public sealed record Level(int Leaf = 1, Level? Down = null);

    [ObjectType<Level>]
    public static class Nest
    {
        public static Task<int> Costly() => Task.FromResult(1);
    }
}
