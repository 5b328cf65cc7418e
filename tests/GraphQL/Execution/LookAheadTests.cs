using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class LookAheadTests
{
    [Theory]
    [InlineData("{ root { seen } }", "")]
    [InlineData("{ root { seen leaf(size: 3) } }", "leaf=3")]
    [InlineData("{ root { seen a: leaf(size: 3) b: leaf } }", "a=3 b=7?")]
    [InlineData("{ root { seen ...F } } fragment F on Root { leaf(size: $given) }", "leaf=5")]
    [InlineData("{ root { seen leaf(size: 3) @skip(if: true) } }", "")]
    [InlineData("{ root { seen inner { leaf(size: 4) } } }", "inner.leaf=4")]
    public async Task A_resolver_sees_what_is_selected_below_it_and_with_which_arguments(string query, string seen)
    {
        using var server = SampleServer.Of(typeof(Ahead), typeof(RootFields));
        var answer = await server.Ask(query.Contains('$', StringComparison.Ordinal) ? $"query($given: Int!) {query}" : query, """{"given":5}""");

        Assert.Contains($"\"seen\":\"{seen}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_arguments_fail_the_field_that_has_them_and_not_the_one_above()
    {
        using var server = SampleServer.Of(typeof(Ahead), typeof(RootFields));
        using var result = await server.Execute("query($given: Int = 1) { root { seen leaf(size: $given) } }", """{"given":null}""");

        Assert.Equal(["root", "leaf"], Assert.Single(result.Errors).Path);
    }

    [QueryType]
    static class Ahead
    {
        public static Root Root(IResolverContext context) => new(string.Join(' ', [.. Seen(context, "leaf"), .. Seen(context, "inner.leaf").Select(seen => $"inner.{seen}")]));

        static IEnumerable<string> Seen(IResolverContext context, string path) =>
            context.Selected(path).Select(leaf => $"{leaf.ResponseName}={leaf.Argument<int>("size")}{(leaf.IsArgumentGiven("size") ? "" : "?")}");
    }

    [ObjectType<Root>]
    static class RootFields
    {
        public static int? Leaf([Parent] Root root, int size = 7) => size + root.Seen.Length;

        public static Root Inner([Parent] Root root) => root;
    }

    sealed record Root(string Seen);
}
