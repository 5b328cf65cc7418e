using System.Globalization;
using System.Text.Json;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;
using Helsefellesskap.GraphQL.Validation;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>Hears of each value that does not fit, by its path within the variable (".items[2]").</summary>
interface IInvalidValues
{
    void Add(string path, JsonElement invalid, string message);
}

/// <summary>
/// Input coercion of JSON values (specification 3 under "Input Coercion" of each type) with the reference implementation's messages. Every fault is reported, not
/// only the first.
/// </summary>
sealed class ValueCoercion(RequestOptions options, IInvalidValues report)
{
    List<object>? steps;
    int faults;

    List<object> Path => steps ??= [];

    public object? Coerce(JsonElement value, IType type)
    {
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind != JsonValueKind.Null) return Coerce(value, nonNull.InnerType);
            return Report(value, $"Expected non-nullable type \"{type}\" not to be null.");
        }
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (steps?.Count > options.MaxInputDepth) return Report(value, $"Value is nested more than {options.MaxInputDepth} levels deep.");
        return type switch
        {
            ListType list => CoerceList(value, list.ElementType),
            InputObjectType obj => CoerceObject(value, obj),
            EnumType values => CoerceEnum(value, values),
            _ => CoerceScalar(value, (ScalarType)type),
        };
    }

    object? Report(JsonElement value, string message)
    {
        faults++;
        report.Add(string.Concat(Path.Select(step => step is int index ? string.Create(CultureInfo.InvariantCulture, $"[{index}]") : $".{step}")), value, message);
        return null;
    }

    object?[]? CoerceList(JsonElement value, IType element)
    {
        if (value.ValueKind != JsonValueKind.Array) return [Coerce(value, element)];
        var length = value.GetArrayLength();
        if (length > options.MaxListItems)
        {
            Report(value, $"List has {length} items; at most {options.MaxListItems} are allowed.");
            return null;
        }
        var items = new object?[length];
        Path.Add(0);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (faults > VariableCoercion.MostErrors) break;
            Path[^1] = index;
            items[index++] = Coerce(item, element);
        }
        Path.RemoveAt(Path.Count - 1);
        return items;
    }

    object? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object) return Report(value, $"Expected type \"{type.Name}\" to be an object.");
        var values = new object?[type.Fields.Count];
        var index = 0;
        foreach (var field in type.Fields.Values) values[index++] = CoerceField(value, field);
        foreach (var given in value.EnumerateObject())
        {
            if (faults > VariableCoercion.MostErrors) break;
            if (!type.Fields.ContainsKey(given.Name))
                Report(value, $"Field \"{given.Name}\" is not defined by type \"{type.Name}\".{DidYouMean(given.Name, type.Fields.Keys)}");
        }
        if (type.IsOneOf && !CheckOneOf(value, type)) return null;
        return faults > 0 ? null : Create(value, type, values);
    }

    object? Create(JsonElement value, InputObjectType type, object?[] values)
    {
        try
        {
            return InputObjects.Create(type, values);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Refused(value, type, exception);
        }
    }

    /// <summary>Code of the program's may refuse in its own way: only what it says in a <see cref="GraphQLException"/> is for the client.</summary>
    object? Refused(JsonElement value, NamedType type, Exception exception) =>
        Report(value, exception is GraphQLException fault ? fault.Message : $"Expected type \"{type.Name}\".");

    object? CoerceField(JsonElement value, InputField field)
    {
        if (value.TryGetProperty(field.Name, out var given))
        {
            Path.Add(field.Name);
            var coerced = Coerce(given, field.Type);
            Path.RemoveAt(Path.Count - 1);
            return coerced;
        }
        if (!field.IsRequired) return InputObjects.Default(field);
        Report(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        return Absent.Value;
    }

    /// <summary>The reference looks for null in the first of several keys too, in the order in which the type has them.</summary>
    bool CheckOneOf(JsonElement value, InputObjectType type)
    {
        var given = type.Fields.Keys.Where(name => value.TryGetProperty(name, out _)).ToList();
        if (given.Count != 1) Report(value, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        if (given is not [var first, ..]) return false;
        var member = value.GetProperty(first);
        if (member.ValueKind != JsonValueKind.Null) return given.Count == 1;
        Path.Add(first);
        Report(member, $"Field \"{first}\" must be non-null.");
        Path.RemoveAt(Path.Count - 1);
        return false;
    }

    object? CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String || !JavaScriptText.TryGetString(value, out var name))
        {
            var shown = JavaScriptText.Of(value);
            return Report(value, $"Enum \"{type.Name}\" cannot represent non-string value: {shown}.{DidYouMean(shown, type.Values.Keys, "the enum value")}");
        }
        return type.Values.TryGetValue(name, out var member)
            ? member.Value
            : Report(value, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{DidYouMean(name, type.Values.Keys, "the enum value")}");
    }

    // Who may not see the schema must not learn its names from proposals either.
    string DidYouMean(string given, IEnumerable<string> names, string what = "") =>
        options.EnableIntrospection ? Suggestions.DidYouMean(Suggestions.Similar(given, names), what) : "";

    object? CoerceScalar(JsonElement value, ScalarType type)
    {
        try
        {
            return type.ParseValue(value);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Refused(value, type, exception);
        }
    }
}
