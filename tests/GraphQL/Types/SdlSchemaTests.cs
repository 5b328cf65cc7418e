using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;

namespace Helsefellesskap.Tests.GraphQL.Types;

public sealed class SdlSchemaTests
{
    const string Sdl = """"
        "The schema."
        schema {
          query: Root
        }

        directive @cost(weight: String! = "1") repeatable on FIELD_DEFINITION

        "A date."
        scalar Date @specifiedBy(url: "https://example.org/date")

        interface Node {
          id: ID!
        }

        type Root implements Node {
          id: ID!

          """
          Which "quotes" stay.
          """
          things(
            "How many."
            first: Int = 10
            filter: Filter = {state: OPEN}
          ): [Thing!]! @deprecated
        }

        union Thing = Root | Other

        type Other {
          date: Date @deprecated(reason: "Old.")
        }

        input Filter {
          state: State = OPEN
          limits: [Float!] = [1.0, 2.5]
        }

        enum State {
          OPEN
          CLOSED @deprecated
        }

        extend type Other {
          more: Boolean
        }

        input Choice @oneOf {
          a: Int
          b: String
        }
        """";

    [Fact]
    public void A_schema_is_read_checked_and_printed_in_canonical_form()
    {
        var schema = SdlSchema.Parse(Sdl);
        Assert.Empty(SchemaValidator.Validate(schema));
        var printed = SchemaPrinter.Print(schema);
        Assert.Contains("filter: Filter = {state: OPEN, limits: [1, 2.5]}", printed, StringComparison.Ordinal);
        Assert.Contains("  more: Boolean\n", printed, StringComparison.Ordinal);
        Assert.Equal(printed, SchemaPrinter.Print(SdlSchema.Parse(printed)));
    }

    [Fact]
    public void Every_fault_of_a_schema_is_listed()
    {
        var faults = SchemaValidator.Validate(SdlSchema.Parse("""
            interface A implements A { a(x: Int!): Int }
            type B implements A { a(x: Int, y: Int!): String __c: E }
            union E = A
            input F { f: F! g: Int = "no" }
            enum G { X }
            type Mutation { m(g: B): F }
            """)).Select(fault => fault.Message);
        Assert.Equal(
            [
                "Query root type must be provided.",
                "Type A cannot implement itself because it would create a circular reference.",
                "Name \"__c\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                "Interface field A.a expects type Int but B.a is type String.",
                "Interface field argument A.a(x:) expects type Int! but B.a(x:) is type Int.",
                "Object field B.a includes required argument y that is missing from the Interface field A.a.",
                "Union type E can only include Object types, it cannot include A.",
                "F.g has invalid default value: \"no\"",
                "Cannot reference Input Object \"F\" within itself through a series of non-null fields: \"f\".",
                "The type of Mutation.m must be Output Type but got: F.",
                "The type of Mutation.m(g:) must be Input Type but got: B.",
            ],
            faults);
    }

    [Fact]
    public void A_directive_that_uses_itself_in_its_definition_is_a_fault()
    {
        const string Used = "Invalid circular reference. Directive";
        var faults = SchemaValidator.Validate(SdlSchema.Parse("""
            type Query { a: Int }
            directive @itself(a: Int @itself) on ARGUMENT_DEFINITION
            directive @one(a: Int @two) on ARGUMENT_DEFINITION
            directive @two(a: Int @one) on ARGUMENT_DEFINITION
            directive @filtered(by: [Filter!]) on INPUT_FIELD_DEFINITION
            directive @marked(as: State) on ENUM_VALUE
            directive @typed(as: Date) on SCALAR
            directive @uses(a: Int @itself, b: Filter, c: String @deprecated) on ARGUMENT_DEFINITION
            input Filter { and: [Filter!] inner: Inner }
            input Inner { state: State not: Inner old: Int @filtered }
            enum State { OPEN CLOSED }
            extend enum State { HALF_OPEN @marked(as: OPEN) }
            scalar Date
            extend scalar Date @typed
            """));
        Assert.Equal(
            [
                $"{Used} @itself is used within its own definition: @itself(a:).",
                $"{Used} @one is used within its own definition: @one(a:), @two(a:).",
                $"{Used} @two is used within its own definition: @two(a:), @one(a:).",
                $"{Used} @filtered is used within its own definition: @filtered(by:), Filter.inner, Inner.old.",
                $"{Used} @marked is used within its own definition: @marked(as:), State.HALF_OPEN.",
                $"{Used} @typed is used within its own definition: @typed(as:), Date.",
            ],
            faults.Select(fault => fault.Message));
        Assert.Equal([(2, 1), (2, 26)], faults[0].Locations.Select(place => (place.Line, place.Column)));
    }

    [Fact]
    public void Values_given_to_directives_fit_their_types()
    {
        var faults = SchemaValidator.Validate(SdlSchema.Parse("""
            schema @on(a: "no") { query: Query }
            type Query @on(a: 1.5) { a(b: Int @on(a: true)): Int @deprecated(reason: null) b: Date @deprecated(reason: "Yes.") c: E @deprecated(reason: 1) }
            scalar Date @specifiedBy(url: 1) @on(b: [OPEN])
            enum E { OPEN @on(b: SHUT) }
            input N { n: Int @on(a: 1, b: OPEN) }
            directive @on(a: Int, b: [E!], c: String @on(b: null)) repeatable on SCHEMA | OBJECT | ARGUMENT_DEFINITION | SCALAR | ENUM_VALUE | INPUT_FIELD_DEFINITION
            """));
        Assert.Equal(
            [
                "Argument \"a\" has invalid value \"no\". @ 1:15",
                "Argument \"a\" has invalid value 1.5. @ 2:19",
                "Argument \"reason\" of non-null type \"String!\" must not be null. @ 2:74",
                "Argument \"a\" has invalid value true. @ 2:42",
                "Argument \"reason\" has invalid value 1. @ 2:141",
                "Argument \"url\" has invalid value 1. @ 3:31",
                "Argument \"b\" has invalid value SHUT. @ 4:22",
            ],
            faults.Where(fault => fault.Message.StartsWith("Argument", StringComparison.Ordinal)).Select(fault => $"{fault.Message} @ {fault.Locations[0].Line}:{fault.Locations[0].Column}"));
    }

    [Fact]
    public void A_type_with_a_root_types_name_that_is_none_stays_none()
    {
        const string Plain = "type Query {\n  last: Mutation\n}\n\ntype Mutation {\n  at: Int\n}";
        var schema = SdlSchema.Parse($"schema {{ query: Query }} {Plain}");

        Assert.Equal($"schema {{\n  query: Query\n}}\n\n{Plain}", SchemaPrinter.Print(schema));
        Assert.Equal(Plain, SchemaPrinter.Print(SdlSchema.Parse(Plain)));
    }

    [Theory]
    [InlineData("a(b: Float = 1e400): Int", "Query.a(b:) has invalid default value: 1e400")]
    [InlineData("a(b: N = {more: 1}): Int", "Query.a(b:) has invalid default value: {more: 1}")]
    public void Defaults_that_no_client_could_give_are_faults(string field, string fault)
    {
        var faults = SchemaValidator.Validate(SdlSchema.Parse($"type Query {{ {field} }} input N {{ n: Int }}"));

        Assert.Equal([fault], faults.Select(found => found.Message));
    }
}
