using Helsefellesskap.GraphQL.Http;

namespace Helsefellesskap.Tests.GraphQL.Http;

public class ResponseFormatTests
{
    [Theory]
    [InlineData(null, "application/json", false)]
    [InlineData("", "application/json", false)]
    [InlineData("*/*", "application/json", false)]
    [InlineData("application/*", "application/json", false)]
    [InlineData("application/json", "application/json", false)]
    [InlineData("APPLICATION/JSON; charset=UTF-8", "application/json", false)]
    [InlineData("application/graphql-response+json", "application/graphql-response+json", false)]
    [InlineData("application/graphql-response+json, application/json", "application/graphql-response+json", false)]
    [InlineData("application/json, application/graphql-response+json", "application/graphql-response+json", false)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", "application/json", false)]
    [InlineData("application/graphql-response+json;q=0, */*", "application/json", false)]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json", false)]
    [InlineData("application/json;q=0.5, */*;q=0.9", "application/graphql-response+json", false)]
    [InlineData("application/json, text/plain, */*", "application/json", false)]
    [InlineData("application/json; charset=\"utf-8\"", "application/json", false)]
    [InlineData("text/event-stream", null, true)]
    [InlineData("text/event-stream, application/json;q=0.9", null, true)]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json", true)]
    [InlineData("text/event-stream;q=0, application/json", "application/json", false)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json", false)]
    public void The_clients_best_media_type_is_chosen(string? accept, string? mediaType, bool streams) =>
        Assert.Equal(new ResponseFormat(mediaType, streams), ResponseFormat.Negotiate(accept));

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json;q=0")]
    [InlineData("application/*;q=0, */*")]
    [InlineData("no media type")]
    public void A_client_that_reads_nothing_of_ours_gets_none(string accept) => Assert.True(ResponseFormat.Negotiate(accept).IsNone);

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true)]
    [InlineData("*/*", false)]
    [InlineData(null, false)]
    [InlineData("text/html, application/json", false)]
    public void A_browser_asks_for_a_page(string? accept, bool isBrowser) => Assert.Equal(isBrowser, ResponseFormat.IsBrowser(accept));
}
