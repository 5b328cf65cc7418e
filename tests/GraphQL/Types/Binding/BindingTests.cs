using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Types.Binding;

public class BindingTests
{
    [Fact]
    public void Annotated_classes_become_this_schema()
    {
        using var server = SampleServer.OfLibrary();

        Approved.Matches("library.graphql", SchemaPrinter.Print(server.Executor.Schema));
    }

    [Fact]
    public void Names_types_and_defaults_follow_the_annotations()
    {
        using var server = SampleServer.Of(typeof(Forms), typeof(FormFields));

        Approved.Matches("forms.graphql", SchemaPrinter.Print(server.Executor.Schema));
    }

    [Fact]
    public async Task Values_go_through_both_ways()
    {
        using var server = SampleServer.Of(typeof(Forms), typeof(FormFields));

        Assert.Equal(
            """{"data":{"form":{"key":"6f9619ff-8b86-d011-b42d-00c04fc964ff","renamed":"a","owner":"shown instead","amounts":[1.5,null],"inner":{"key":"6f9619ff-8b86-d011-b42d-00c04fc964ff"}}}}""",
            await server.Ask("{ form(id: \"6f9619ff-8b86-d011-b42d-00c04fc964ff\", keys: [\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"]) { key renamed owner amounts inner { key } } }"));
        Assert.Contains("ID cannot represent value: \\\"x\\\"", await server.Ask("{ form(id: \"x\") { key } }"), StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"change":"kept kept | emptied: set | 3 1,2"}}""",
            await server.Ask("{ change(input: { emptied: null, set: 3, list: [1, 2] }) }"));
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        using var server = SampleServer.Of(typeof(Faulty), typeof(MoreFaulty));

        var faults = Assert.Throws<SchemaException>(() => server.Executor).Faults;

        Assert.Equal(
            [
                "Faulty.Handle is a IntPtr, for which the schema has no type.",
                "Faulty.Unknown(where) is a Stream, for which the schema has no type.",
                "Faulty.Load(loader) asks for a loader of String by Guid, and no [DataLoader] method is one.",
                "Query.twice is declared twice, the second time by Helsefellesskap.Tests.GraphQL.Types.Binding.BindingTests+MoreFaulty.Twice.",
            ],
            faults);
    }

    [Fact]
    public void A_name_given_twice_is_a_fault_wherever_it_is()
    {
        using var server = SampleServer.Of(typeof(Twice), typeof(TwiceChanged));

        var faults = Assert.Throws<SchemaException>(() => server.Executor).Faults;

        Assert.Equal(
            [
                "Twice.Arguments(a) is declared twice.",
                "TwiceChanged.Arguments(a) is declared twice.",
                "TwoInput.a is declared twice by Helsefellesskap.Tests.GraphQL.Types.Binding.BindingTests+TwoInput.",
                "ThreeInput.a is declared twice by Helsefellesskap.Tests.GraphQL.Types.Binding.BindingTests+ThreeInput.",
                "Same.A is declared twice, the second time by Helsefellesskap.Tests.GraphQL.Types.Binding.BindingTests+Same.B.",
                "Fields.a is declared twice, the second time by Helsefellesskap.Tests.GraphQL.Types.Binding.BindingTests+Fields.B.",
            ],
            faults);
    }

    [Fact]
    public async Task A_character_is_text()
    {
        using var server = SampleServer.Of(typeof(Characters));

        Assert.Equal("""{"data":{"next":"b","none":null}}""", await server.Ask("{ next(of: \"a\") none }"));
    }

    [QueryType]
    public static class Characters
    {
        public static char Next(char of) => (char)(of + 1);

        public static char? None() => null;
    }

    public sealed record Fields(string A, [property: GraphQLName("a")] string B);

    public sealed record TwoInput(int A, [GraphQLName("a")] int B);

    public sealed record ThreeInput(int A)
    {
        [GraphQLName("a")]
        public int B { get; init; }
    }

    public enum Same
    {
        A,

        [GraphQLName("A")]
        B,
    }

    [QueryType]
    public static class Twice
    {
        public static int Arguments(int a, [GraphQLName("a")] int b) => a + b;

        public static Fields? Fields(TwoInput two, ThreeInput three, Same same) => two.A + three.A > 0 && same == Same.A ? null : new("", "");
    }

    [MutationType]
    public static class TwiceChanged
    {
        public static int Arguments(int a, [GraphQLName("a")] int b) => a + b;
    }

    public sealed record Form([property: ID] Guid Key, [property: GraphQLName("renamed")] string Name, string Owner, double?[] Amounts)
    {
        public Form? Inner { get; init; }
    }

    /// <summary>What changes; what is absent is kept.</summary>
    public sealed record Change(Optional<string> Kept, Optional<string> Emptied, Optional<int?> Set)
    {
        [DefaultValueSyntax("[1]")]
        public IReadOnlyList<short> List { get; init; } = [];
    }

    [QueryType]
    public static class Forms
    {
        /// <param name="id">The form's key.</param>
        /// <param name="keys">Others like it.</param>
        [GraphQLDescription("One form.")]
        public static Form? Form([ID] Guid id, [ID] IReadOnlyList<Guid>? keys = null) => new(id, "a", "hidden", [1.5, null]) { Inner = keys is [var key, ..] ? new(key, "b", "", []) : null };

        public static string Change(Change input) =>
            $"kept {input.Kept.Or("kept")} | emptied: {input.Emptied.Or("not")}{(input.Set.HasValue ? "set" : "")} | {input.Set.Value} {string.Join(",", input.List)}";

        [GraphQLType("[ID!]")]
        public static IReadOnlyList<string> Ids() => [];
    }

    [ObjectType<Form>]
    public static class FormFields
    {
        public static string Owner([Parent] Form form) => form.Owner == "hidden" ? "shown instead" : form.Owner;
    }

    [QueryType]
    public static class Faulty
    {
        public static IntPtr Handle() => 0;

        public static int Unknown(Stream where) => (int)where.Length;

        public static async Task<string?> Load(IDataLoader<Guid, string> loader) => await loader.LoadAsync(Guid.Empty);

        public static int Twice() => 1;
    }

    [QueryType]
    public static class MoreFaulty
    {
        public static int Twice() => 2;
    }
}
