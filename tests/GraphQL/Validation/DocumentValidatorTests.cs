using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.GraphQL.Validation;

namespace Helsefellesskap.Tests.GraphQL.Validation;

public sealed class DocumentValidatorTests
{
    static readonly Schema Schema = SdlSchema.Parse("""
        type Query { thing(id: ID!, in: Filter): Thing things: [Thing!]! }
        type Thing { name: String count(unit: Unit): Int next: Thing }
        enum Unit { DAYS MONTHS }
        input Filter { a: Int! b: [Int!] }
        type Subscription { changed: Thing renamed: Thing }
        """);

    [Theory]
    [InlineData("{ thing(id: 1, in: {a: 1, b: 2}) { name count(unit: DAYS) } __typename }")]
    [InlineData("query ($id: ID!, $b: [Int!]) { thing(id: $id, in: {a: 1, b: $b}) { ...F } } fragment F on Thing { name next { name } }")]
    [InlineData("{ __schema { types { name fields { name } } } }")]
    public void Sound_documents_pass(string document) => Assert.Empty(Messages(document));

    [Theory]
    [InlineData("{ thing { nam } }", "Cannot query field \"nam\" on type \"Thing\". Did you mean \"name\"?", "Field \"thing\" argument \"id\" of type \"ID!\" is required, but it was not provided.")]
    [InlineData("{ things { name: count name } }", "Fields \"name\" conflict because \"count\" and \"name\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ things { count(unit: DAY) } }", "Value \"DAY\" does not exist in \"Unit\" enum. Did you mean the enum value \"DAYS\"?")]
    [InlineData("mutation { a }", "The mutation operation is not supported by the schema.")]
    [InlineData("subscription S { changed { name } renamed { name } }", "Subscription \"S\" must select only one top level field.")]
    public void Others_are_refused_in_the_reference_implementation_s_words(string document, params string[] messages) =>
        Assert.Equal(messages, Messages(document));

    [Fact]
    public void Suggestions_can_be_kept_back()
    {
        var errors = DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse("{ things { nam } }"), new() { HideSuggestions = true });
        Assert.Equal("Cannot query field \"nam\" on type \"Thing\".", Assert.Single(errors).Message);
    }

    static IEnumerable<string> Messages(string document) => DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse(document)).Select(error => error.Message);
}
