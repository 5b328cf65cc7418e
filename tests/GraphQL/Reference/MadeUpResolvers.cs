using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.Tests.GraphQL.Reference;

/// <summary>
/// Gives every field of a schema values, nulls and failures that follow from its path in the answer, as reference.mjs does: what happens looks arbitrary, and is the
/// same on both sides.
/// </summary>
static class MadeUpResolvers
{
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    sealed record Instance(ObjectType Type);

    public static void AddTo(Schema schema)
    {
        foreach (var type in schema.Types.Values.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            type.IsTypeOf = value => value is Instance instance && instance.Type == type;
            foreach (var field in type.Fields.Values) field.Resolver = new AsyncResolver(context => new(Resolve(schema, field, context)));
        }
    }

    static object? Resolve(Schema schema, OutputField field, IResolverContext context)
    {
        var place = string.Join('.', context.Path);
        var hash = Hash($"!{place}");
        var given = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in field.Arguments.Keys)
        {
            var value = context.Argument<object?>(name);
            if (value is not null || context.IsArgumentGiven(name)) given.Add(name, Sorted(value));
        }
        if (given.Count > 0 && hash % 2 == 0) throw new GraphQLException($"given {JsonSerializer.Serialize(given, Plain)}");
        if (hash % 17 == 0) throw new GraphQLException($"broken at {place}");
        return ValueOf(field.Type, place, schema);
    }

    static object? Sorted(object? value) => value switch
    {
        object?[] items => items.Select(Sorted).ToArray(),
        IReadOnlyDictionary<string, object?> members => new SortedDictionary<string, object?>(members.ToDictionary(member => member.Key, member => Sorted(member.Value)), StringComparer.Ordinal),
        JsonElement { ValueKind: JsonValueKind.Object } json => Sorted(json.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value)),
        JsonElement { ValueKind: JsonValueKind.Array } json => json.EnumerateArray().Select(item => Sorted(item)).ToArray(),
        // As JSON.stringify has it.
        double number when !double.IsFinite(number) => null,
        0.0 => 0,
        _ => value,
    };

    static object? ValueOf(IType type, string path, Schema schema)
    {
        var hash = Hash(path);
        if (type is NonNullType nonNull) return hash % 29 == 0 ? null : ValueOf(nonNull.InnerType, path, schema);
        if (hash % 13 == 0) return null;
        return type switch
        {
            ListType when hash % 31 == 0 => "no list",
            ListType list => Enumerable.Range(0, (int)(hash % 4)).Select(i => ValueOf(list.ElementType, $"{path}.{i}", schema)).ToArray(),
            EnumType when hash % 11 == 0 => "WRONG",
            EnumType values => values.Values.GetAt((int)(hash % values.Values.Count)).Value.Value,
            ObjectType obj => new Instance(obj),
            InterfaceType or UnionType => Possible(schema.PossibleTypes((NamedType)type), hash),
            NamedType { Name: "Int" } => hash % 19 == 0 ? 1.5 : (int)(hash % 1000),
            NamedType { Name: "Float" } => hash % 1000 / 8.0,
            NamedType { Name: "Boolean" } => hash % 2 == 0,
            NamedType { Name: "ID" } => string.Create(CultureInfo.InvariantCulture, $"id{hash}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"text {hash}"),
        };
    }

    static Instance Possible(IEnumerable<ObjectType> types, uint hash)
    {
        var sorted = types.OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();
        return new Instance(sorted[hash % sorted.Length]);
    }

    /// <summary>FNV-1a, without its lowest byte.</summary>
    static uint Hash(string text)
    {
        var sum = 0x811c9dc5;
        foreach (var part in Encoding.UTF8.GetBytes(text)) sum = (sum ^ part) * 0x01000193;
        return sum >> 8;
    }
}
