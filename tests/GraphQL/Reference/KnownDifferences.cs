using Helsefellesskap.GraphQL;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>
/// Where the engine answers otherwise than graphql-js 16, each with why. Most follow the September 2025 edition, which graphql-js 16 predates; the words are then
/// those of graphql-js 17.
/// </summary>
/// <remarks>
/// Not told by messages are: an integer of more digits than a double holds stays exact as an ID (JavaScript rounds it); a surrogate alone in a string of the
/// variables is refused (JavaScript keeps it); <c>@deprecated</c> may not stand on directive definitions, nor does introspection know DIRECTIVE_DEFINITION, because the
/// September 2025 edition has no such place; a directive on a field of an input object's extension stands on INPUT_FIELD_DEFINITION (graphql-js 16 says
/// ARGUMENT_DEFINITION); the limits of <see cref="Helsefellesskap.GraphQL.Language.ParserOptions"/> and the merge budget have words of their own.
/// </remarks>
static class KnownDifferences
{
    /// <summary>Specification 5.2.1.1: an operation without a root type is refused by validation; graphql-js 16 refuses it when it is executed.</summary>
    public const string OperationType = "operation is not supported by the schema.";

    /// <summary>Specification 5.2.4.1: conditions at a subscription's root are refused; graphql-js 16 evaluates them, and fails where they depend on variables.</summary>
    public const string ConditionalSubscription = "must not use `@skip` or `@include` directives in the top level selection.";

    /// <summary>Specification 3.3.1: root types are different; graphql-js 16 does not look.</summary>
    public const string SameRootTypes = "All root types must be different";

    /// <summary>Specification 3.6.1: a field that an interface does not deprecate is not deprecated by its implementations; graphql-js 16 does not look.</summary>
    public const string DeprecatedImplementation = "is not deprecated, so implementation field";

    /// <summary>Specification 3.6 and 3.10: defaults fit their types; graphql-js 16 drops those that do not.</summary>
    public const string InvalidDefault = "has invalid default value";

    /// <summary>Specification 3.10: defaults do not contain themselves; graphql-js 16 overflows its stack.</summary>
    public const string DefaultCycle = "Invalid circular reference. The default value of Input Object field";

    /// <summary>Specification 3.13: a directive's definition does not use the directive, not indirectly either; neither graphql-js 16 nor 17 looks, so that the words are ours.</summary>
    public const string DirectiveCycle = "is used within its own definition";

    /// <summary>
    /// Specification 3.13.3: <c>@deprecated(reason: String! = "No longer supported")</c>. In graphql-js 16 the reason is nullable, and null takes the deprecation back;
    /// graphql-js 17 has the specification's.
    /// </summary>
    public const string NullReason = "Argument \"reason\" of non-null type \"String!\" must not be null.";

    /// <summary>Specification 5.6.1: values given to a schema's directives fit their types; graphql-js 16 looks at those of its own directives only.</summary>
    public const string AppliedValue = "\" has invalid value ";

    /// <summary>Specification 3.5.2: a literal that no finite double holds is no Float; graphql-js 16 reads infinity. The made-up documents have this one.</summary>
    public const string InfiniteLiteral = "Float cannot represent non numeric value: 1e400";

    static readonly string[] All = [OperationType, ConditionalSubscription, SameRootTypes, DeprecatedImplementation, InvalidDefault, DefaultCycle, DirectiveCycle, NullReason, AppliedValue, InfiniteLiteral];

    /// <summary>Whether one of these decides what is wrong with the document or schema, so that there is nothing to compare.</summary>
    public static bool Explain(IEnumerable<GraphQLError> errors) =>
        errors.Any(error => All.Any(difference => error.Message.Contains(difference, StringComparison.Ordinal)));
}
