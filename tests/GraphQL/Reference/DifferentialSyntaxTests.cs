using System.Globalization;
using System.Text;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.Tests.Testing;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>Sources that have been damaged at random, read by the engine and by graphql-js: same text or same error at the same place.</summary>
[Collection(ReferenceTests.Name)]
public sealed class DifferentialSyntaxTests(ReferenceImplementation reference, ITestOutputHelper output)
{
    const int Sources = 2_000;

    static readonly string[] Scraps =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "&", ":", "=", "@", "|", "...", "..", "\"", "\"\"\"", "\\", "\\u{1F600}", "\\uD83D", "\\u00", "#", "\n", "\r\n", "\r", "\t", ",",
        "\uFEFF", "é", "𝄞", "\u0007", "?", "'", "0", "-", "1.", "1e", "00", "on", "fragment", "query", "type", "extend", "input", "true", "null", "implements", "repeatable", " ", "\"text\"",
    ];

    [Fact]
    public void Damaged_sources_are_read_alike()
    {
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        var folder = Path.Combine(SharedData.RepositoryRoot, "tests", "GraphQL", "Reference");
        string[] sound = [File.ReadAllText(Path.Combine(folder, "kitchen-sink.graphql")), File.ReadAllText(Path.Combine(folder, "kitchen-sink.graphqls"))];
        var (different, refused) = (new List<string>(), 0);
        for (var i = 0; i < Sources; i++)
        {
            var source = Damage(sound[random.Next(sound.Length)], random);
            var answer = reference.Ask(new { op = "print", source });
            if (answer.TryGetProperty("errors", out _)) refused++;
            var theirs = answer.TryGetProperty("text", out var text) ? text.GetString()! : ReferenceImplementation.Errors(answer).Single();
            var ours = Ours(source);
            if (ours != theirs) different.Add($"{source}\n  ours   {ours}\n  theirs {theirs}");
        }
        output.WriteLine($"{Sources} sources, {refused} refused");
        Assert.True(different.Count == 0, $"SEED={seed}: {different.Count} differ, such as\n{string.Join("\n", different.Take(3))}");
        Assert.InRange(refused, Sources / 2, Sources - 1);
    }

    [Theory]
    [InlineData("Type")]
    [InlineData("Type.field")]
    [InlineData("Type.field(argument:)")]
    [InlineData("@directive")]
    [InlineData("@directive(argument:)")]
    [InlineData("")]
    [InlineData("Type.")]
    [InlineData("Type.field(argument)")]
    [InlineData("Type.field(argument: )")]
    [InlineData("Type(argument:)")]
    [InlineData("Type.field.more")]
    [InlineData("@directive.field")]
    [InlineData(" Type")]
    [InlineData("Type#")]
    [InlineData("1Type")]
    [InlineData("Type.é")]
    public void Schema_coordinates_are_read_alike(string source)
    {
        var answer = reference.Ask(new { op = "coordinate", source });
        var theirs = answer.TryGetProperty("text", out var text) ? text.GetString()! : ReferenceImplementation.Errors(answer).Single();
        Assert.Equal(theirs, Attempt(() => SchemaCoordinate.Parse(source).ToString()));
    }

    // A piece of a sound source, with a scrap put in, a character taken out or a stretch copied elsewhere.
    static string Damage(string source, Random random)
    {
        var lines = source.Split('\n');
        var from = random.Next(lines.Length);
        source = string.Join('\n', random.Next(3) == 0 ? lines : lines[from..Math.Min(lines.Length, from + random.Next(1, 12))]);
        for (var times = random.Next(1, 3); times > 0 && source.Length > 1; times--)
        {
            var at = random.Next(source.Length);
            source = random.Next(3) switch
            {
                0 => source.Insert(at, Scraps[random.Next(Scraps.Length)]),
                1 => source.Remove(at, Math.Min(random.Next(1, 4), source.Length - at)),
                _ => source.Insert(random.Next(source.Length), source.Substring(at, Math.Min(random.Next(1, 8), source.Length - at))),
            };
        }
        // A cut through a surrogate pair leaves what no UTF-8 can carry to the reference: both read the replacement character instead.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(source));
    }

    static string Ours(string source) => Attempt(() => SyntaxPrinter.Print(Utf8GraphQLParser.Parse(source, ParserOptions.Trusted)));

    static string Attempt(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (GraphQLException error)
        {
            return ReferenceImplementation.Describe(error.Error);
        }
    }
}
