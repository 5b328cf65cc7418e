using System.Diagnostics;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.GraphQL.Validation;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Validation;

/// <summary>
/// Documents that are made to keep a validator busy, each within the limits of the parser. They take milliseconds; the bounds are wide because the tests share
/// their machine, and narrow enough for anything that grows with the square of a document.
/// </summary>
public sealed class HostileDocumentTests(ITestOutputHelper output)
{
    static readonly Schema Schema = SdlSchema.Parse("type Query { a(x: Int, in: In): Query b: Query c: Int } input In { in: In list: [In!] }");

    static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    public static TheoryData<string, string> Documents => new()
    {
        { "the same field over and over", $"{{ {Repeat(2_000, _ => "c ")} }}" },
        { "the same field with selections over and over", $"{{ {Repeat(680, _ => "a { b { c } } ")} }}" },
        { "the same field with arguments over and over", $"{{ {Repeat(1_000, _ => "a(x: 1) { c } ")} }}" },
        { "different arguments over and over", $"{{ {Repeat(1_000, i => $"a(x: {i}) {{ c }} ")} }}" },
        { "fragments that double", $"{{ ...F0 }} {Repeat(30, i => $"fragment F{i} on Query {{ x{i}: a {{ ...F{i + 1} }} y{i}: b {{ ...F{i + 1} }} }} ")} fragment F30 on Query {{ c }}" },
        { "fragments that double and overlap", $"{{ ...F0 }} {Repeat(300, i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} ...F{i + 1} }} ")} fragment F300 on Query {{ c }}" },
        { "a chain of fragments", $"{{ ...F0 }} {Repeat(1_200, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F1200 on Query {{ c }}" },
        { "a chain of fragments with fields", $"{{ ...F0 a {{ c }} }} {Repeat(1_000, i => $"fragment F{i} on Query {{ a {{ ...F{i + 1} }} }} ")} fragment F1000 on Query {{ c }}" },
        { "two chains that are compared", $"{{ a {{ ...F0 }} a {{ ...G0 }} }} {Repeat(400, i => $"fragment F{i} on Query {{ b {{ ...F{i + 1} }} }} fragment G{i} on Query {{ b {{ ...G{i + 1} }} }} ")} fragment F400 on Query {{ c }} fragment G400 on Query {{ c }}" },
        { "a circle of fragments", $"{{ ...F0 }} {Repeat(1_000, i => $"fragment F{i} on Query {{ b {{ ...F{(i + 1) % 1_000} }} }} ")}" },
        { "fragments that all spread all", $"{{ ...F0 }} {Repeat(60, i => $"fragment F{i} on Query {{ {Repeat(60, j => $"...F{j} ")} }} ")}" },
        { "many operations with many fragments", $"{Repeat(500, i => $"query Q{i} {{ ...F0 }} ")} {Repeat(500, i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")} fragment F500 on Query {{ c }}" },
        { "many operations with many variables", $"{Repeat(300, i => $"query Q{i} {{ ...F }} ")} fragment F on Query {{ {Repeat(1_000, i => $"a{i}: a(x: $v{i}) {{ c }} ")} }}" },
        { "unknown fields with long names", $"{{ {Repeat(200, i => new string('a', 1_000) + i + " ")} }}" },
        { "a name of a megabyte", $"{{ {new string('a', 1_000_000)} }}" },
        { "an input as deep as may be", $"{{ a(in: {string.Concat(Enumerable.Repeat("{in: ", 190))}{{}}{new string('}', 190)}) {{ c }} }}" },
        { "introspection in a circle", "{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...T } } }" },
        { "arguments by the thousand", $"{{ a({Repeat(4_000, i => $"x{i}: 1 ")}) {{ c }} }}" },
        { "the same argument by the thousand", $"{{ a({Repeat(4_000, _ => "x: 1 ")}) {{ c }} a({Repeat(1_000, _ => "x: 1 ")}) {{ c }} }}" },
        { "members by the thousand", $"{{ a(in: {{{Repeat(4_000, i => $"in{i}: {{}} ")}}}) {{ c }} }}" },
        { "variables by the thousand", $"query ({Repeat(3_000, i => $"$v{i}: Int ")}) {{ c }}" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_is_answered_soon(string what, string document)
    {
        Assert.NotEmpty(what);
        var parsed = Utf8GraphQLParser.Parse(document);
        var started = Stopwatch.GetTimestamp();
        // On a thread with the stack of the pool's threads, where requests are served.
        IReadOnlyList<GraphQLError>? errors = null;
        var allocated = 0L;
        var thread = new Thread(() =>
        {
            errors = DocumentValidator.Validate(Schema, parsed);
            allocated = GC.GetAllocatedBytesForCurrentThread();
        }, 1_500_000);
        thread.Start();
        thread.Join();
        var took = Stopwatch.GetElapsedTime(started);
        output.WriteLine($"{took.TotalMilliseconds:0} ms, {allocated / 1_000_000} MB, {errors!.Count} errors");
        Assert.True(took < TimeSpan.FromSeconds(5), $"It took {took}.");
        Assert.True(allocated < 100_000_000, $"It allocated {allocated} bytes.");
        Assert.InRange(errors.Count, 0, 101);
    }

    [Fact]
    public void Comparing_fields_ends_with_its_budget()
    {
        var document = Utf8GraphQLParser.Parse($"{{ {Repeat(600, _ => "a { b { c } } ")} a(x: 1) {{ c }} }}");
        var error = Assert.Single(DocumentValidator.Validate(Schema, document, new ValidationOptions { MaxMergeWork = 1_000 }));
        Assert.Equal(ErrorCodes.MergeBudgetExceeded, error.Code);
    }

    [Fact]
    public void Errors_end_with_their_limit()
    {
        var errors = DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse($"{{ {Repeat(200, i => $"x{i} ")} }}"));
        Assert.Equal((101, "Too many validation errors, error limit reached. Validation aborted."), (errors.Count, errors[^1].Message));
    }
}
