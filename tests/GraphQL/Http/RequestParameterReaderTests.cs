using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Http;

namespace Helsefellesskap.Tests.GraphQL.Http;

public class RequestParameterReaderTests
{
    static RequestParameters Read(string json) => RequestParameterReader.Read(Encoding.UTF8.GetBytes(json));

    [Theory]
    [InlineData("""{"query":"{ a }"}""", "{ a }")]
    [InlineData("""{"query":"{ a(t: \"\u00e6\\n\") \ud83c\udfc3 }"}""", "{ a(t: \"æ\\n\") 🏃 }")]
    [InlineData("""{"other":{"query":"no"},"query":"{ æøå }"}""", "{ æøå }")]
    public void The_document_is_read_as_utf8(string json, string document)
    {
        using var parameters = Read(json);
        Assert.Equal(document, Encoding.UTF8.GetString(parameters.Query.Span));
    }

    [Fact]
    public void All_parameters_are_read_whatever_their_order()
    {
        using var parameters = Read("""{"extensions":{"a":[1]},"variables":{"x":{"y":"\u00f8"}},"operationName":"B","query":"{a}","unknown":[{}]}""");
        Assert.Equal("B", parameters.OperationName);
        Assert.Equal("ø", parameters.Variables!.RootElement.GetProperty("x").GetProperty("y").GetString());
        Assert.Equal(1, parameters.Extensions!.RootElement.GetProperty("a")[0].GetInt32());
    }

    [Fact]
    public void Null_parameters_are_not_given()
    {
        using var parameters = Read("""{"query":"{a}","variables":null,"operationName":null,"extensions":null,"id":null}""");
        Assert.Null(parameters.Variables);
        Assert.Null(parameters.OperationName);
        Assert.Null(parameters.Extensions);
        Assert.Null(parameters.DocumentId);
    }

    [Theory]
    [InlineData("""{"documentId":"sha256:ab"}""")]
    [InlineData("""{"id":"ab"}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}""")]
    public void A_stored_document_can_be_named_in_three_ways(string json)
    {
        using var parameters = Read(json);
        Assert.Equal("ab", parameters.DocumentId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"{a}\"")]
    [InlineData("{")]
    [InlineData("""{"query":"{a}"} x""")]
    [InlineData("""{"query":"{a}"}{"query":"{a}"}""")]
    [InlineData("""{"query":"{a}",}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"{a}","variables":{"x":"\udc00"}}""")]
    [InlineData("""{"query":"{a}","variables":{"\ud800":1}}""")]
    [InlineData("""{"query":"{a}","operationName":"\ud800"}""")]
    [InlineData("""{"variables":{}}""")]
    [InlineData("""[{"query":"{a}"}]""")]
    public void Anything_else_is_refused_as_malformed(string json) =>
        Assert.Equal(400, Assert.Throws<RequestRefusedException>(() => Read(json)).Status);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused() =>
        Assert.Throws<RequestRefusedException>(() => RequestParameterReader.Read(new byte[] { (byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}' }));

    [Fact]
    public void Nesting_is_bounded()
    {
        static string Nested(int depth) => """{"query":"{a}","variables":{"x":""" + new string('[', depth) + new string(']', depth) + "}}";
        Read(Nested(100)).Dispose();
        Assert.Throws<RequestRefusedException>(() => Read(Nested(200_000)));
    }

    [Fact]
    public void The_refusal_does_not_repeat_the_body() =>
        Assert.DoesNotContain("12345678901", Assert.Throws<RequestRefusedException>(() => Read("""{"query":"{a}","variables":{"nin":"12345678901",}}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_repeated_parameter_does_not_leak_and_the_last_counts()
    {
        using var parameters = Read("""{"query":"{a}","variables":{"x":1},"variables":{"x":2}}""");
        Assert.Equal(JsonValueKind.Number, parameters.Variables!.RootElement.GetProperty("x").ValueKind);
        Assert.Equal(2, parameters.Variables.RootElement.GetProperty("x").GetInt32());
    }
}
