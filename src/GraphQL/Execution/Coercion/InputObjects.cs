using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>What coercion from JSON and from literals have in common.</summary>
static class InputObjects
{
    /// <summary>The instance of an input object whose fields have been coerced.</summary>
    public static object Create(InputObjectType type, object?[] values)
    {
        if (type.Create is { } create)
        {
            var i = 0;
            foreach (var field in type.Fields.Values)
            {
                if (!ReferenceEquals(values[i], Absent.Value)) values[i] = Converted(field, values[i]);
                i++;
            }
            return create(values);
        }
        var given = new Dictionary<string, object?>();
        var index = 0;
        foreach (var name in type.Fields.Keys)
        {
            if (values[index] is var value && !ReferenceEquals(value, Absent.Value)) given.Add(name, value);
            index++;
        }
        return given;
    }

    /// <summary>The value as the .NET type of the argument or field.</summary>
    public static object? Converted(InputField field, object? value) => field.RuntimeType is null ? value : (field.Convert ??= InputConversion.To(field.RuntimeType))(value);

    /// <summary>The field's default, or <see cref="Absent"/> where it has none.</summary>
    public static object? Default(InputField field) =>
        field.DefaultValue is null ? Absent.Value : LiteralCoercion.TryCoerce(field.DefaultValue, field.Type, null, out var value) ? value : Absent.Value;
}
