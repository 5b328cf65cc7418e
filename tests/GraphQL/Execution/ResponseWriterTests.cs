using System.Globalization;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class ResponseWriterTests
{
    [Fact]
    public void Doubles_are_their_shortest_text()
    {
        var random = new Random(4711);
        var values = Enumerable.Range(0, 200_000).Select(i => (i % 4) switch
        {
            0 => random.Next(-1_000_000, 1_000_000) / 1000.0,
            1 => Math.Round(random.NextDouble() * 1e9, i % 7),
            2 => BitConverter.Int64BitsToDouble(random.NextInt64()),
            _ => random.NextDouble(),
        }).Where(double.IsFinite).Concat([0, -0.0, 0.1, 0.125, 1e15, 1e-7, 0.001, 999_999_999_999.999, double.MaxValue, double.Epsilon]);

        foreach (var value in values) Assert.Equal(value == 0 ? "0" : value.ToString("R", CultureInfo.InvariantCulture), Written(writer => writer.WriteNumber(value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("blåbær")]
    [InlineData("\"\\/\b\f\n\r\t\0\u001f")]
    [InlineData("𝄞 and \u2028")]
    [InlineData("\n")]
    [InlineData("ends\"")]
    public void Strings_read_back(string text) => Assert.Equal(text, JsonSerializer.Deserialize<string>(Written(writer => writer.WriteString(text))));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("\"a\uFFFDb\"", Written(writer => writer.WriteString("a\uD800b")));

    static string Written(Action<ResponseWriter> write)
    {
        using var writer = new ResponseWriter();
        write(writer);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
