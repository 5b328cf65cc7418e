using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Validation.Rules;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Chapter 5 of the specification: whether a document can be executed on a schema without ambiguity, before it is.</summary>
public static class DocumentValidator
{
    /// <summary>In the order of the specification, which is the order of errors at one place.</summary>
    static readonly RuleSet Specified = new(
        () => new ExecutableDefinitionsRule(),
        () => new KnownOperationTypesRule(),
        () => new UniqueOperationNamesRule(),
        () => new LoneAnonymousOperationRule(),
        () => new SingleFieldSubscriptionsRule(),
        () => new KnownTypeNamesRule(),
        () => new FragmentsOnCompositeTypesRule(),
        () => new VariablesAreInputTypesRule(),
        () => new ScalarLeafsRule(),
        () => new FieldsOnCorrectTypeRule(),
        () => new UniqueFragmentNamesRule(),
        () => new KnownFragmentNamesRule(),
        () => new NoUnusedFragmentsRule(),
        () => new PossibleFragmentSpreadsRule(),
        () => new NoFragmentCyclesRule(),
        () => new UniqueVariableNamesRule(),
        () => new NoUndefinedVariablesRule(),
        () => new NoUnusedVariablesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new KnownArgumentNamesRule(),
        () => new KnownArgumentNamesOnDirectivesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new ValuesOfCorrectTypeRule(),
        () => new ProvidedRequiredArgumentsRule(),
        () => new ProvidedRequiredArgumentsOnDirectivesRule(),
        () => new VariablesInAllowedPositionRule(),
        () => new OverlappingFieldsCanBeMergedRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new MaxIntrospectionDepthRule(),
        () => new NoSchemaIntrospectionRule(),
        () => new NoDeprecatedRule());

    /// <summary>What a document of type definitions is held to before a schema is made from it.</summary>
    static readonly RuleSet TypeSystem = new(
        () => new LoneSchemaDefinitionRule(),
        () => new UniqueOperationTypesRule(),
        () => new UniqueTypeNamesRule(),
        () => new UniqueEnumValueNamesRule(),
        () => new UniqueFieldDefinitionNamesRule(),
        () => new UniqueArgumentDefinitionNamesRule(),
        () => new UniqueDirectiveNamesRule(),
        () => new KnownTypeNamesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new PossibleTypeExtensionsRule(),
        () => new KnownArgumentNamesOnDirectivesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new ProvidedRequiredArgumentsOnDirectivesRule());

    /// <summary>What is wrong with the document, with places; nothing where it may be executed.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        new ValidationContext(schema, document, Specified, options ?? ValidationOptions.Default).Run();

    /// <summary>Holds a document to some of the rules only.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, RuleSet rules, ValidationOptions options) =>
        new ValidationContext(schema, document, rules, options).Run();

    /// <summary>What is wrong with a document of type definitions and extensions by itself.</summary>
    public static IReadOnlyList<GraphQLError> ValidateTypeSystem(DocumentNode document) =>
        new ValidationContext(null, document, TypeSystem, new ValidationOptions { MaxErrors = int.MaxValue }).Run();
}
