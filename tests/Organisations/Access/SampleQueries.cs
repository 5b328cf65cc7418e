using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>Writes the shortest operation that asks for an entry point, with sample values for what has to be given.</summary>
sealed class SampleQueries(IReadOnlyDictionary<string, string> samples)
{
    public string Write(EntryPoint entry)
    {
        var selection = Leaf(entry.Field.Type);
        foreach (var (_, field) in entry.Path.Reverse()) selection = $"{field.Name}{Arguments(field)}{(selection.Length > 0 ? $" {{ {selection} }}" : "")}";
        return $"{entry.Operation} {{ {selection} }}";
    }

    static string Leaf(IType type) => type.NamedType().IsLeafType() ? "" : "__typename";

    string Arguments(OutputField field)
    {
        var given = field.Arguments.Values.Where(argument => argument.IsRequired || samples.ContainsKey(argument.Name) && !argument.Type.NamedType().Name.EndsWith("FilterInput", StringComparison.Ordinal)).ToList();
        return given.Count == 0 ? "" : $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {Value(argument)}"))})";
    }

    string Value(InputField input) => samples.TryGetValue(input.Name, out var sample) && input.Type.NamedType() is not InputObjectType ? InList(input.Type, sample) : Value(input.Type);

    static string InList(IType type, string value) => type.NullableType() is ListType ? $"[{value}]" : value;

    string Value(IType type) => type switch
    {
        NonNullType nonNull => Value(nonNull.InnerType),
        ListType list => $"[{Value(list.ElementType)}]",
        EnumType enumeration => enumeration.Values.Values.First().Name,
        InputObjectType input => $"{{ {string.Join(", ", input.Fields.Values.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Value(field)}"))} }}",
        ScalarType { Name: "Int" or "Float" or "Long" or "Decimal" } => "1",
        ScalarType { Name: "Boolean" } => "false",
        ScalarType { Name: "Month" } => "\"2024-03\"",
        ScalarType { Name: "Date" } => "\"2024-03-01\"",
        ScalarType { Name: "DateTime" } => "\"2024-03-01T00:00:00Z\"",
        ScalarType { Name: "ID" } => $"\"{Guid.Empty}\"",
        _ => "\"x\"",
    };
}
