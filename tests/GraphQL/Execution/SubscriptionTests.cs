using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_executed_with_the_same_selection()
    {
        using var server = SampleServer.OfLibrary();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription($n: Int!) { bookAdded(most: $n) { title author { name } } }", """{"n":2}""")) answers.Add(answer);

        Assert.Equal(
            ["""{"data":{"bookAdded":{"title":"Sult","author":{"name":"Hamsun"}}}}""", """{"data":{"bookAdded":{"title":"Pan","author":{"name":"Hamsun"}}}}"""], answers);
        Assert.Equal(["authors(10)", "authors(10)"], server.Library.Batches);
    }

    [Fact]
    public async Task An_event_that_fails_does_not_end_the_stream()
    {
        using var server = SampleServer.OfLibrary();
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { bookAdded(most: 3) { broken } }")) answers.Add(answer);

        Assert.Equal(3, answers.Count);
        Assert.All(answers, answer => Assert.Contains("\"path\":[\"bookAdded\",\"broken\"]", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subscription_that_cannot_begin_is_a_request_error()
    {
        using var server = SampleServer.OfLibrary();
        using var result = await server.Execute("subscription($n: Int) { bookAdded(most: $n) { title } }");

        Assert.True(result.IsRequestError);
        Assert.Null(result.Events);
    }
}
