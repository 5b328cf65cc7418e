using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Introspection;
using Helsefellesskap.GraphQL.Types.Scalars;
using Helsefellesskap.GraphQL.Validation;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>
/// Schemas from the schema definition language. Fields have no resolvers. What SDL alone can get wrong raises a <see cref="SchemaException"/>; whether
/// the types fit together is <see cref="SchemaValidator"/>'s question.
/// </summary>
public static class SdlSchema
{
    /// <summary>Reads definitions and extensions, in any order.</summary>
    public static Schema Parse(string sdl) => Build(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    public static Schema Build(DocumentNode document)
    {
        var errors = DocumentValidator.ValidateTypeSystem(document);
        if (errors.Count > 0) throw new SchemaException([.. errors.Select(error => error.Message)]);
        var sdl = new SdlTypes(document, [.. BuiltInScalars.All, .. IntrospectionTypes.All]);
        var schemas = document.Definitions.OfType<SchemaDefinitionNode>().OrderBy(schema => schema.IsExtension).ToArray();
        var roots = Roots(sdl, schemas);
        var defined = document.Definitions.OfType<DirectiveDefinitionNode>().Select(sdl.Directive).ToArray();
        DirectiveType[] directives = [.. defined, .. BuiltInDirectives.All.Where(known => defined.All(directive => directive.Name != known.Name))];
        var types = TypeCollector.Collect([.. sdl.All], roots.Values, directives, IntrospectionTypes.Schema);
        foreach (var input in types.OfType<InputObjectType>().SelectMany(type => type.Fields.Values)) DefaultValues.Normalise(input);
        foreach (var argument in Arguments(types, directives)) DefaultValues.Normalise(argument);
        return new Schema(
            roots.GetValueOrDefault(OperationKind.Query) as ObjectType,
            roots.GetValueOrDefault(OperationKind.Mutation) as ObjectType,
            roots.GetValueOrDefault(OperationKind.Subscription) as ObjectType,
            types,
            directives)
        {
            Description = schemas.FirstOrDefault(schema => !schema.IsExtension)?.Description?.Value,
            AppliedDirectives = [.. schemas.SelectMany(schema => schema.Directives)],
            SyntaxNodes = schemas,
        };
    }

    /// <summary>The root types as declared, or the types of the usual names where no schema definition declares any (specification 3.3.1).</summary>
    static Dictionary<OperationKind, NamedType> Roots(SdlTypes types, SchemaDefinitionNode[] schemas)
    {
        var roots = new Dictionary<OperationKind, NamedType>();
        foreach (var declared in schemas.SelectMany(schema => schema.OperationTypes)) roots[declared.Operation] = types.Named(declared.Type);
        if (schemas.Any(schema => !schema.IsExtension)) return roots;
        foreach (var operation in Enum.GetValues<OperationKind>())
            if (types.All.FirstOrDefault(type => type.Name == operation.ToString()) is { } usual) roots[operation] = usual;
        return roots;
    }

    static IEnumerable<InputField> Arguments(IEnumerable<NamedType> types, IEnumerable<DirectiveType> directives) =>
        types.OfType<ComplexType>().SelectMany(type => type.Fields.Values).SelectMany(field => field.Arguments.Values)
            .Concat(directives.SelectMany(directive => directive.Arguments.Values));
}
