using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.Kernel.Scalars;

namespace Helsefellesskap.Tests.Kernel.Scalars;

public sealed class ScalarTests
{
    static readonly Dictionary<string, ScalarType> Scalars = new ScalarType[] { new MonthType(), new DateType(), new DateTimeType() }.ToDictionary(scalar => scalar.Name);

    [Theory]
    [InlineData("Month", "2024-03", "2024-03")]
    [InlineData("Month", "0001-01", "0001-01")]
    [InlineData("Date", "2024-02-29", "2024-02-29")]
    [InlineData("DateTime", "2024-03-31T12:00:00Z", "2024-03-31T12:00:00.000Z")]
    [InlineData("DateTime", "2024-03-31T12:00:00.5+02:00", "2024-03-31T10:00:00.500Z")]
    [InlineData("DateTime", "2024-01-01T00:30:00-01:00", "2024-01-01T01:30:00.000Z")]
    public void What_is_read_is_written_in_one_form(string scalar, string text, string expected)
    {
        using var writer = new ResponseWriter();
        Scalars[scalar].Write(Scalars[scalar].ParseValue(Json(text))!, writer);
        Assert.Equal($"\"{expected}\"", Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Theory]
    [InlineData("Month", "2024-13")]
    [InlineData("Month", "2024-3")]
    [InlineData("Month", "2024-03-01")]
    [InlineData("Date", "2023-02-29")]
    [InlineData("Date", "31.01.2024")]
    [InlineData("DateTime", "2024-03-31T12:00:00")]
    [InlineData("DateTime", "2024-03-31")]
    [InlineData("DateTime", "2024-03-31T25:00:00Z")]
    [InlineData("DateTime", "17912099997")]
    [InlineData("DateTime", "")]
    public void What_has_another_form_is_refused_and_not_repeated(string scalar, string text)
    {
        var refusal = Assert.Throws<GraphQLException>(() => Scalars[scalar].ParseValue(Json(text)));
        Assert.StartsWith($"{scalar} is written as ", refusal.Message, StringComparison.Ordinal);
        if (text.Length > 0) Assert.DoesNotContain($"\"{text}\"", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Month")]
    [InlineData("Date")]
    [InlineData("DateTime")]
    public void A_number_is_none_of_them(string scalar) => Assert.Throws<GraphQLException>(() => Scalars[scalar].ParseValue(JsonElement.Parse("202403")));

    static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);
}
