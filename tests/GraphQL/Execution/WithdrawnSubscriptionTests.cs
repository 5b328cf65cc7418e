using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Execution;

/// <summary>A subscription lasts no longer than its viewer may have it, whether events come or not.</summary>
public sealed class WithdrawnSubscriptionTests : IDisposable
{
    const string Refused = """{"errors":[{"message":"No longer.","locations":[{"line":1,"column":16}],"path":["FIELD"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}]}""";

    readonly Gatekeeper gatekeeper = new();
    readonly SampleServer server;

    public WithdrawnSubscriptionTests() => server = SampleServer.Of(
        builder =>
        {
            builder.Services.AddSingleton<IAuthorizationHandler>(gatekeeper);
            builder.ModifyRequestOptions(options => options.SubscriptionCheck = TimeSpan.FromMilliseconds(20));
        },
        typeof(Anything), typeof(Signals), typeof(SignalFields));

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task It_ends_at_the_next_event_with_the_reason_as_last_answer()
    {
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { ticking { number } }"))
        {
            answers.Add(answer);
            gatekeeper.Refused = answers.Count == 2 ? "ticking" : null;
        }

        Assert.Equal(["""{"data":{"ticking":{"number":0}}}""", """{"data":{"ticking":{"number":1}}}""", Refused.Replace("FIELD", "ticking", StringComparison.Ordinal)], answers);
        Assert.Equal(0, Signals.Running);
    }

    [Fact]
    public async Task It_ends_although_no_event_comes()
    {
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { silent { number } }"))
        {
            answers.Add(answer);
            gatekeeper.Refused = "silent";
        }

        Assert.Equal(["""{"data":{"silent":{"number":0}}}""", Refused.Replace("FIELD", "silent", StringComparison.Ordinal)], answers);
        Assert.Equal(0, Signals.Running);
    }

    [Fact]
    public async Task A_field_below_that_is_refused_takes_no_more_than_its_own_place()
    {
        gatekeeper.Refused = "secret";

        await foreach (var answer in server.Subscribe("subscription { ticking { number secret } }"))
        {
            Assert.Contains("\"code\":\"AUTH_NOT_AUTHORIZED\"", answer, StringComparison.Ordinal);
            Assert.EndsWith("\"data\":{\"ticking\":{\"number\":0,\"secret\":null}}}", answer, StringComparison.Ordinal);
            break;
        }
    }

    [Fact]
    public async Task A_source_that_fails_ends_with_an_error_that_tells_nothing()
    {
        var answers = new List<string>();

        await foreach (var answer in server.Subscribe("subscription { failing }")) answers.Add(answer);

        Assert.Equal(["""{"data":{"failing":1}}""", """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["failing"]}]}"""], answers);
    }

    sealed class Gatekeeper : IAuthorizationHandler
    {
        public string? Refused { get; set; }

        public ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken) =>
            ValueTask.FromResult(field.Name == Refused ? new GraphQLError("No longer.") { Code = ErrorCodes.NotAuthorized } : null);
    }

    [QueryType]
    public static class Anything
    {
        public static int One() => 1;
    }

    public sealed record Beat(int Number);

    [ObjectType<Beat>]
    public static class SignalFields
    {
        [Authorize]
        public static string? Secret([Parent] Beat beat) => $"{beat.Number}";
    }

    [SubscriptionType]
    public static class Signals
    {
        static int running;

        public static int Running => Volatile.Read(ref running);

        public static IAsyncEnumerable<Beat> Ticking(CancellationToken cancellationToken) => Beats(TimeSpan.FromMilliseconds(1), cancellationToken);

        public static IAsyncEnumerable<Beat> Silent(CancellationToken cancellationToken) => Beats(Timeout.InfiniteTimeSpan, cancellationToken);

        public static async IAsyncEnumerable<int> Failing()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("The secret is 42.");
        }

        static async IAsyncEnumerable<Beat> Beats(TimeSpan pause, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref running);
            try
            {
                for (var number = 0; ; number++)
                {
                    yield return new Beat(number);
                    await Task.Delay(pause, cancellationToken);
                }
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }
    }
}
