using System.Text;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.Tests.GraphQL.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ a } }", "Syntax Error: Unexpected \"}\".", 1, 7)]
    [InlineData("\n  { \"é𝄞\" ", "Syntax Error: Expected Name, found String \"é𝄞\".", 2, 5)]
    [InlineData("#é𝄞\n{ a(b: \"é𝄞\") ? }", "Syntax Error: Unexpected character: \"?\".", 2, 15)]
    [InlineData("query ($x: Int = $y) { a }", "Syntax Error: Unexpected variable \"$y\" in constant value.", 1, 18)]
    [InlineData("fragment on on T { a }", "Syntax Error: Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ ...on }", "Syntax Error: Expected Name, found \"}\".", 1, 9)]
    [InlineData("enum E { true }", "Syntax Error: Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("\"text\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("directive @a on NOWHERE", "Syntax Error: Unexpected Name \"NOWHERE\".", 1, 17)]
    public void What_is_not_GraphQL_is_refused_with_its_place(string source, string message, int line, int column)
    {
        var error = Assert.Throws<GraphQLException>(() => Utf8GraphQLParser.Parse(source)).Error;
        Assert.Equal((message, "HC0014"), (error.Message, error.Code));
        Assert.Equal(new Location(line, column), Assert.Single(error.Locations));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_wherever_they_stand()
    {
        byte[][] sources = [[.. "{ a "u8, 0xFF, .. "}"u8], [.. "# "u8, 0xC3, .. "\n{ a }"u8], [.. "{ a(b: \""u8, 0xED, 0xA0, 0x80, .. "\") }"u8]];
        foreach (var source in sources) Assert.Equal("HC0014", Assert.Throws<GraphQLException>(() => Utf8GraphQLParser.Parse(source)).Error.Code);
    }

    [Fact]
    public void Columns_count_utf16_units_after_longer_characters()
    {
        var document = Utf8GraphQLParser.Parse("\uFEFF{ a(b: \"é𝄞\") \uFEFF c }");
        var selections = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal([new Location(1, 4), new Location(1, 18)], selections.Select(selection => selection.Location));
    }

    [Theory]
    [InlineData("{ a(b: \"\\u{1F600} \\uD83D\\uDE00 \\n \\\" \\/\") }", "😀 😀 \n \" /")]
    [InlineData("{ a(b: \"\"\"\r\n    one\r\n      \\\"\"\" two\r\n\r\n\"\"\") }", "one\n  \"\"\" two")]
    [InlineData("{ a(b: \"\"\"   \"\"\") }", "")]
    public void Strings_mean_what_their_escapes_and_lines_say(string source, string value)
    {
        var field = (FieldNode)((OperationDefinitionNode)Utf8GraphQLParser.Parse(source).Definitions[0]).SelectionSet.Selections[0];
        Assert.Equal(value, ((StringValueNode)field.Arguments[0].Value).Value);
    }

    [Theory]
    [InlineData("", "{a")]
    [InlineData("{", "...{")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("query($a:", "[")]
    public void Depth_is_bounded_without_a_stack_overflow(string start, string level)
    {
        var source = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(level, 100_000)));
        var error = Assert.Throws<GraphQLException>(() => Utf8GraphQLParser.Parse(source, ParserOptions.Trusted)).Error;
        Assert.Equal("Syntax Error: Document is nested more than 200 levels deep. Parsing aborted.", error.Message);
    }

    [Fact]
    public void Limits_hold()
    {
        var many = "{" + string.Concat(Enumerable.Repeat(" a", 2_049)) + "}";
        Assert.Contains("more than 2048 fields", Message(many), StringComparison.Ordinal);
        Assert.Contains("more than 4 directives", Message("{ a @b @b @b @b @b }"), StringComparison.Ordinal);
        Assert.Contains("more that 16384 tokens", Message("{ a(b: [" + string.Concat(Enumerable.Repeat("1 ", 16_400)) + "]) }"), StringComparison.Ordinal);
        static string Message(string source) => Assert.Throws<GraphQLException>(() => Utf8GraphQLParser.Parse(source)).Message;
    }

    [Fact]
    public void A_printed_document_reads_back_as_itself()
    {
        const string Source = "\"d\" query Q(\"v\" $a: [Int!]! = [1, 2] @x) @y {\n  b: c(d: {e: \"f\", g: ENUM, h: null, i: $a, j: -1.5e3}) @skip(if: true) {\n    ... on T {\n      k\n    }\n    ...F\n  }\n}";
        var printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Source));
        Assert.Equal(printed, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)));
    }
}
