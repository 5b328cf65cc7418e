using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class LongTests
{
    [Theory]
    [InlineData("{ same(value: 9223372036854775807) }", null, "9223372036854775807")]
    [InlineData("{ same(value: -9223372036854775808) }", null, "-9223372036854775808")]
    [InlineData("{ same }", null, "5000000000")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":-9223372036854775808}""", "-9223372036854775808")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":9007199254740993.0}""", "9007199254740993")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":1e18}""", "1000000000000000000")]
    [InlineData("query($v: Long = 3) { same(value: $v) }", null, "3")]
    [InlineData("{ same(value: null) }", null, "null")]
    public async Task Values_go_both_ways_exactly(string query, string? variables, string expected)
    {
        using var server = SampleServer.Of(typeof(Sizes));

        Assert.Equal($"{{\"data\":{{\"same\":{expected}}}}}", await server.Ask(query, variables));
    }

    [Theory]
    [InlineData("{ same(value: 9223372036854775808) }", null, "Long cannot represent non 64-bit signed integer value: 9223372036854775808")]
    [InlineData("{ same(value: -9223372036854775809) }", null, "Long cannot represent non 64-bit signed integer value: -9223372036854775809")]
    [InlineData("{ same(value: 1.0) }", null, "Long cannot represent non-integer value: 1.0")]
    [InlineData("{ same(value: \"1\") }", null, "Long cannot represent non-integer value: \\\"1\\\"")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":9223372036854775808}""", "Long cannot represent non 64-bit signed integer value: 9223372036854776000")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":1e400}""", "Long cannot represent non-integer value: Infinity")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":1.5}""", "Long cannot represent non-integer value: 1.5")]
    [InlineData("query($v: Long) { same(value: $v) }", """{"v":"1"}""", "Long cannot represent non-integer value: \\\"1\\\"")]
    public async Task What_is_no_such_integer_is_refused(string query, string? variables, string message)
    {
        using var server = SampleServer.Of(typeof(Sizes));

        var answer = await server.Ask(query, variables);

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_counts_is_written_as_one()
    {
        using var server = SampleServer.Of(typeof(Sizes));

        Assert.Equal(
            """{"data":{"file":{"bytes":12345678901,"left":null,"parts":[1,-2],"short":7,"any":8}}}""",
            await server.Ask("{ file { bytes left parts short any } }"));
        Assert.Contains("Long cannot represent non 64-bit signed integer value: 9223372036854776000", await server.Ask("{ tooMuch }"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_has_it_where_something_is_of_the_type_and_tells_where_it_is_defined()
    {
        using var server = SampleServer.Of(typeof(Sizes));
        using var without = SampleServer.OfLibrary();

        var printed = SchemaPrinter.Print(server.Executor.Schema);

        Assert.Contains("same(value: Long = 5000000000): Long\n", printed, StringComparison.Ordinal);
        Assert.Contains("scalar Long @specifiedBy(url: \"https://scalars.graphql.org/chillicream/long.html\")", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Long", without.Executor.Schema.Types.Keys);
    }

    [Fact]
    public async Task Lists_are_filtered_and_sorted_by_it_but_not_by_an_ID()
    {
        using var server = SampleServer.Of(typeof(Archives));

        Assert.Equal(
            """{"data":{"archives":[{"id":"3","bytes":6000000000},{"id":"1","bytes":5000000000}]}}""",
            await server.Ask("{ archives(where: { bytes: { gte: 5000000000, lt: 7000000000 }, id: { neq: \"2\" } }, order: [{ bytes: DESC }]) { id bytes } }"));
        Assert.Equal(["bytes"], ((InputObjectType)server.Executor.Schema.Types["ArchiveSortInput"]).Fields.Keys);
    }

    [Fact]
    public async Task An_order_by_it_takes_no_value_of_it()
    {
        using var server = SampleServer.Of(typeof(Keys));

        Assert.Equal("""{"data":{"keys":[{"id":"5000000002"},{"id":"5000000001"}]}}""", await server.Ask("{ keys(order: [{ id: DESC }]) { id } }"));
        Assert.DoesNotContain("Long", server.Executor.Schema.Types.Keys);
    }

    [Fact]
    public void Writing_one_allocates_nothing()
    {
        using var server = SampleServer.Of(typeof(Sizes));
        using var writer = new ResponseWriter();
        var write = ((PureResolver)((ObjectType)server.Executor.Schema.Types["File"]).Fields["bytes"].Resolver!).WriteLeaf!;
        var file = new File(long.MinValue, 1, [], 0, 0);
        write(file, writer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            writer.CutBackTo(0);
            write(file, writer);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    public sealed record File(long Bytes, long? Left, IReadOnlyList<long> Parts, [property: GraphQLType("Long!")] short Short, [property: GraphQLType("Long")] object Any);

    public sealed record Archive([property: ID] long Id, long Bytes);

    public sealed record Key([property: ID] long Id);

    public sealed record KeySort(long Id);

    [QueryType]
    public static class Keys
    {
        [GraphQLName("keys"), UseSorting(typeof(KeySort))]
        public static IQueryable<Key> All() => new[] { new Key(5_000_000_001), new Key(5_000_000_002) }.AsQueryable();
    }

    [QueryType]
    public static class Archives
    {
        [GraphQLName("archives"), UseFiltering, UseSorting]
        public static IQueryable<Archive> All() => new[] { new Archive(1, 5_000_000_000), new Archive(2, 5_500_000_000), new Archive(3, 6_000_000_000), new Archive(4, 1) }.AsQueryable();
    }

    [QueryType]
    public static class Sizes
    {
        public static long? Same(long? value = 5_000_000_000) => value;

        public static File File() => new(12_345_678_901, null, [1, -2], 7, 8u);

        [GraphQLType("Long")]
        public static double TooMuch() => 9_223_372_036_854_775_808.0;
    }
}
