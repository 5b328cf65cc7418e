using System.Globalization;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// Defaults written in SDL, in the one form in which schemas are printed and introspected: coerced by their type, with what that adds, and then as
/// a literal again.
/// </summary>
static class DefaultValues
{
    /// <summary>Replaces the default by its canonical form. One that its type cannot take stays as it is; schema validation reports it.</summary>
    public static void Normalise(InputField input)
    {
        if (input.DefaultValue is { } literal && Coerce(literal, input.Type, []) is { } canonical) input.DefaultValue = canonical;
    }

    /// <summary>The literal in canonical form, or null where the type cannot take it.</summary>
    /// <param name="within">Fields whose defaults are being worked out: a default that contains itself has no form.</param>
    public static ValueNode? Coerce(ValueNode literal, IType type, IReadOnlyCollection<InputField> within) => (type, literal) switch
    {
        (NonNullType, NullValueNode) => null,
        (NonNullType nonNull, _) => Coerce(literal, nonNull.InnerType, within),
        (_, NullValueNode) => literal,
        (ListType list, ListValueNode items) => CoerceItems(items.Items, list.ElementType, within),
        (ListType list, _) => CoerceItems([literal], list.ElementType, within),
        (InputObjectType input, ObjectValueNode obj) => CoerceFields(obj, input, within),
        (InputObjectType, _) => null,
        (EnumType values, EnumValueNode name) => values.Values.ContainsKey(name.Value) ? literal : null,
        (ScalarType scalar, _) => CoerceScalar(literal, scalar),
        _ => null,
    };

    static ListValueNode? CoerceItems(IReadOnlyList<ValueNode> items, IType type, IReadOnlyCollection<InputField> within)
    {
        var coerced = items.Select(item => Coerce(item, type, within)).ToArray();
        return coerced.Contains(null) ? null : new ListValueNode(coerced!);
    }

    static ObjectValueNode? CoerceFields(ObjectValueNode obj, InputObjectType input, IReadOnlyCollection<InputField> within)
    {
        if (obj.Fields.Any(given => !input.Fields.ContainsKey(given.Name.Value))) return null;
        var fields = new List<ObjectFieldNode>();
        foreach (var field in input.Fields.Values)
        {
            var given = obj.Fields.LastOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            if (given is null && field.DefaultValue is not null && within.Contains(field)) return null;
            var value = given ?? field.DefaultValue;
            if (value is null && field.Type is NonNullType) return null;
            if (value is null) continue;
            if (Coerce(value, field.Type, given is null ? [.. within, field] : within) is not { } coerced) return null;
            fields.Add(new ObjectFieldNode { Name = new NameNode(field.Name), Value = coerced });
        }
        return input.IsOneOf && fields is not [{ Value: not NullValueNode }] ? null : new ObjectValueNode(fields);
    }

    static ValueNode? CoerceScalar(ValueNode literal, ScalarType scalar)
    {
        try
        {
            return scalar.ParseLiteral(literal) switch
            {
                bool truth => new BooleanValueNode(truth),
                int number => Number(number),
                long number => new IntValueNode(number.ToString(CultureInfo.InvariantCulture)),
                double number => Number(number),
                string text when scalar == BuiltInScalars.ID && IsInteger(text) => new IntValueNode(text),
                string text => new StringValueNode(text, isBlock: false),
                _ => literal,
            };
        }
        // A scalar of the program's may refuse in its own way.
        catch (Exception refusal) when (refusal is not OutOfMemoryException)
        {
            return null;
        }
    }

    static ValueNode Number(double number)
    {
        var text = JavaScriptText.Of(number);
        return IsInteger(text) ? new IntValueNode(text) : new FloatValueNode(text);
    }

    /// <summary>An integer as the grammar writes it.</summary>
    static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9') && (digits.Length == 1 || digits[0] != '0');
    }
}
