using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Tests.GraphQL.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class AuthorizationTests
{
    [Fact]
    public async Task A_refused_field_is_an_error_with_a_code_and_its_resolver_does_not_run()
    {
        var asked = new List<string>();
        using var server = ServerAsking(asked, field => field == "secret");

        Assert.Equal(
            """{"errors":[{"message":"No.","locations":[{"line":1,"column":8}],"path":["secret"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"open":1,"secret":null}}""",
            await server.Ask("{ open secret }"));
    }

    [Fact]
    public async Task A_rule_is_asked_once_however_long_the_list_is()
    {
        var asked = new List<string>();
        using var server = ServerAsking(asked, field => field == "Thing.hidden");

        var answer = await server.Ask("{ __typename things { id hidden named } }");

        Assert.Equal(["things", "Thing.hidden", "Thing.named"], asked);
        Assert.Contains("""{"things":[{"id":0,"hidden":null,"named":"0"},{"id":1,"hidden":null,"named":"1"}""".Replace("{\"things", "\"things", StringComparison.Ordinal), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_is_asked_about_and_the_type_name_is_not()
    {
        var asked = new List<string>();
        using var server = ServerAsking(asked, _ => true);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.Ask("{ __typename }"));
        Assert.Contains("\"data\":null", await server.Ask("{ __schema { queryType { name } } }"), StringComparison.Ordinal);
        Assert.Equal(["__schema"], asked);
    }

    [Fact]
    public void Rules_without_somebody_to_read_them_keep_the_program_from_starting()
    {
        using var server = SampleServer.Of(typeof(Guarded), typeof(ThingFields));

        Assert.Contains("Query.secret carries [Authorize], and no IAuthorizationHandler is registered.", Assert.Throws<SchemaException>(() => server.Executor).Faults);
    }

    [Fact]
    public void The_schema_says_who_may()
    {
        using var server = ServerAsking([], _ => false);
        var fields = server.Executor.Schema.QueryType!.Fields;

        Assert.True(fields["open"].Authorization!.AllowAnonymous);
        Assert.Equal(["Chief"], fields["secret"].Authorization!.Rules[^1].Roles);
        Assert.Equal(["things"], fields.Values.Where(field => field.Authorization is { AllowAnonymous: false, Rules: [{ Roles: [] }] }).Select(field => field.Name));
    }

    [Fact]
    public async Task Nothing_runs_where_the_question_fails()
    {
        using var server = ServerAsking([], _ => throw new InvalidOperationException("a secret"));

        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"UNEXPECTED"}}]}""", await server.Ask("{ open }"));
    }

    static SampleServer ServerAsking(List<string> asked, Func<string, bool> refuses) => SampleServer.Of(
        builder => builder.Services.AddSingleton<IAuthorizationHandler>(new Handler(asked, refuses)), typeof(Guarded), typeof(ThingFields));

    sealed class Handler(List<string> asked, Func<string, bool> refuses) : IAuthorizationHandler
    {
        public async ValueTask<GraphQLError?> AuthorizeAsync(ObjectType type, OutputField field, IServiceProvider services, CancellationToken cancellationToken)
        {
            var name = type.Name == "Query" ? field.Name : $"{type.Name}.{field.Name}";
            asked.Add(name);
            await Task.Yield();
            return refuses(name) ? new GraphQLError("No.") { Code = ErrorCodes.NotAuthorized } : null;
        }
    }

    [QueryType, Authorize]
    public static class Guarded
    {
        [AllowAnonymous]
        public static int Open() => 1;

        [Authorize(Roles = ["Chief"])]
        public static string? Secret() => throw new InvalidOperationException("must not run");

        public static IReadOnlyList<Thing> Things() => [.. Enumerable.Range(0, 100).Select(i => new Thing(i))];
    }

    public sealed record Thing(int Id)
    {
        [Authorize]
        public int? Hidden => Id;
    }

    [ObjectType<Thing>]
    public static class ThingFields
    {
        public static string Named([Parent] Thing thing) => $"{thing.Id}";
    }
}
