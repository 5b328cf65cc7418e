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
