using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>Root operation types (specification 3.3.1): query there must be, all are objects, no two are the same.</summary>
static class RootTypeRules
{
    public static void Check(SchemaFaults faults)
    {
        var schema = faults.Schema;
        foreach (var operation in Enum.GetValues<OperationKind>())
        {
            if (schema.RootType(operation) is not null) continue;
            if (Declared(schema, operation) is { } other)
                faults.Report($"{operation} root type must be Object type{(operation == OperationKind.Query ? "" : " if provided")}, it cannot be {other}.",
                    Reference(schema, operation) ?? (SyntaxNode?)other.SyntaxNodes.FirstOrDefault());
            else if (operation == OperationKind.Query)
                faults.Report("Query root type must be provided.", schema.SyntaxNodes.FirstOrDefault(node => !node.IsExtension));
        }
        foreach (var shared in Enum.GetValues<OperationKind>().Where(kind => schema.RootType(kind) is not null).GroupBy(schema.RootType).Where(group => group.Count() > 1))
        {
            var names = shared.Select(kind => kind.ToString().ToLowerInvariant()).ToArray();
            var list = names.Length == 2 ? $"{names[0]} and {names[1]}" : $"{names[0]}, {names[1]}, and {names[2]}";
            faults.Report($"All root types must be different, \"{shared.Key}\" type is used as {list} root types.", shared.Select(kind => Reference(schema, kind)));
        }
    }

    /// <summary>What SDL declares as root type although it is no object type.</summary>
    static NamedType? Declared(Schema schema, OperationKind operation)
    {
        if (Reference(schema, operation) is { } reference) return schema.Types.GetValueOrDefault(reference.Name.Value);
        return schema.SyntaxNodes.Any(node => !node.IsExtension) ? null : schema.Types.GetValueOrDefault(operation.ToString());
    }

    static NamedTypeNode? Reference(Schema schema, OperationKind operation) =>
        schema.SyntaxNodes.SelectMany(node => node.OperationTypes).FirstOrDefault(declared => declared.Operation == operation)?.Type;
}
