using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class CustomScalarTests
{
    [Theory]
    [InlineData("{ next(week: \"2024-W07\") }", null, """{"data":{"next":"2024-W08"}}""")]
    [InlineData("query($w: Week!) { next(week: $w) }", """{"w":"2024-W07"}""", """{"data":{"next":"2024-W08"}}""")]
    [InlineData("query($w: [Week!]) { last(weeks: $w) }", """{"w":["2024-W07","2024-W09"]}""", """{"data":{"last":"2024-W09"}}""")]
    [InlineData("query($w: [Week!]) { last(weeks: $w) }", """{"w":[]}""", """{"data":{"last":null}}""")]
    [InlineData("{ none list }", null, """{"data":{"none":null,"list":["2024-W01","2024-W02"]}}""")]
    public async Task A_scalar_of_the_programs_own_goes_both_ways(string query, string? variables, string expected)
    {
        using var server = Server();

        Assert.Equal(expected, await server.Ask(query, variables));
    }

    [Theory]
    [InlineData("""{"x":5,"s":"t","l":[1,null]}""", "{a:5,b:[5,t],c:[1,null],d:{e:null}}")]
    [InlineData("{}", "{b:[null,null],d:{e:null}}")]
    public async Task Variables_within_its_literals_have_their_values(string variables, string expected)
    {
        using var server = SampleServer.Of(builder => builder.AddScalar<Any>(new AnyType()), typeof(Anything));

        Assert.Equal(
            $$$"""{"data":{"any":"{{{expected}}}"}}""",
            await server.Ask("query($x: Int, $s: String, $l: [Int]) { any(value: { a: $x, b: [$x, $s], c: $l, d: { e: null } }) }", variables));
    }

    [Fact]
    public async Task What_it_throws_is_not_the_clients_to_read()
    {
        using var server = Server();

        var answer = await server.Ask("query($w: Week!) { next(week: $w) }", """{"w":"never"}""");

        Assert.Contains("""Variable \"$w\" got invalid value \"never\"; Expected type \"Week\".""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", await server.Ask("{ next(week: \"never\") }"), StringComparison.Ordinal);
    }

    static SampleServer Server() => SampleServer.Of(builder => builder.AddScalar<Week>(new WeekType()), typeof(Weeks));

    public sealed record Any(string Text);

    sealed class AnyType() : ScalarType<Any>("Any")
    {
        public override object? ParseLiteral(ValueNode literal) => new Any(Read(literal));

        public override object? ParseValue(JsonElement value) => new Any(value.GetRawText());

        public override void Write(Any value, ResponseWriter writer) => writer.WriteString(value.Text);

        static string Read(ValueNode literal) => literal switch
        {
            ObjectValueNode obj => $"{{{string.Join(',', obj.Fields.Select(field => $"{field.Name}:{Read(field.Value)}"))}}}",
            ListValueNode list => $"[{string.Join(',', list.Items.Select(Read))}]",
            IntValueNode number => number.Value,
            StringValueNode text => text.Value,
            NullValueNode => "null",
            _ => throw new GraphQLException($"A scalar got a {literal.GetType().Name}."),
        };
    }

    [QueryType]
    public static class Anything
    {
        public static Any Any(Any value) => value;
    }

    public readonly record struct Week(int Year, int Number);

    sealed class WeekType() : ScalarType<Week>("Week")
    {
        public override object? ParseLiteral(ValueNode literal) => literal is StringValueNode text ? Read(text.Value) : throw new GraphQLException("Week must be text.");

        public override object? ParseValue(JsonElement value) => Read(value.GetString()!);

        public override void Write(Week value, ResponseWriter writer) => writer.WriteString($"{value.Year}-W{value.Number:00}");

        static Week Read(string text) => new Week(int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[6..], CultureInfo.InvariantCulture));
    }

    [QueryType]
    public static class Weeks
    {
        public static Week Next(Week week) => week with { Number = week.Number + 1 };

        public static ValueTask<Week?> Last(IReadOnlyList<Week>? weeks) => new(weeks is [.., var last] ? last : null);

        public static Week? None() => null;

        public static async ValueTask<Week[]> List()
        {
            await Task.Yield();
            return [new(2024, 1), new(2024, 2)];
        }
    }
}
