using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// Input coercion of literals (specification 3 under "Input Coercion" of each type). Says only whether a literal fits: validation has already said to the client
/// why one does not.
/// </summary>
static class LiteralCoercion
{
    /// <param name="variables">Coerced variables, or null where the literal is constant.</param>
    public static bool TryCoerce(ValueNode literal, IType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable) return variables is not null && variables.TryGetValue(variable.Name.Value, out value) && !(value is null && type is NonNullType);
        if (type is NonNullType nonNull) return literal is not NullValueNode && TryCoerce(literal, nonNull.InnerType, variables, out value);
        if (literal is NullValueNode) return true;
        return type switch
        {
            ListType list => TryCoerceList(literal, list.ElementType, variables, out value),
            InputObjectType obj => literal is ObjectValueNode fields && TryCoerceObject(fields, obj, variables, out value),
            EnumType values => TryCoerceEnum(literal, values, out value),
            ScalarType scalar => TryParse(literal, scalar, variables, out value),
            _ => false,
        };
    }

    static bool TryCoerceList(ValueNode literal, IType element, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        var items = literal is ListValueNode list ? list.Items : [literal];
        var coerced = new object?[items.Count];
        value = coerced;
        for (var i = 0; i < coerced.Length; i++)
        {
            if (IsMissing(items[i], variables))
            {
                if (element is NonNullType) return false;
            }
            else if (!TryCoerce(items[i], element, variables, out coerced[i]))
            {
                return false;
            }
        }
        return true;
    }

    static bool TryCoerceObject(ObjectValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        var values = new object?[type.Fields.Count];
        var index = 0;
        foreach (var field in type.Fields.Values)
        {
            var node = literal.Fields.LastOrDefault(given => given.Name.Value == field.Name)?.Value;
            if (node is null || IsMissing(node, variables))
            {
                if (field.IsRequired) return false;
                values[index] = InputObjects.Default(field);
            }
            else if (!TryCoerce(node, field.Type, variables, out values[index]))
            {
                return false;
            }
            index++;
        }
        if (type.IsOneOf && (values.Count(item => !ReferenceEquals(item, Absent.Value)) != 1 || values.Contains(null))) return false;
        return TryCreate(type, values, out value);
    }

    static bool TryCoerceEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = null;
        if (literal is not EnumValueNode name || !type.Values.TryGetValue(name.Value, out var member)) return false;
        value = member.Value;
        return true;
    }

    // A scalar or a constructor of the program's may refuse in its own way.
    static bool IsRefusal(Exception exception) => exception is not OutOfMemoryException;

    static bool TryParse(ValueNode literal, ScalarType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        try
        {
            value = type.ParseLiteral(variables is not null ? VariableSubstitution.Constant(literal, variables) : literal);
            return true;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            value = null;
            return false;
        }
    }

    static bool TryCreate(InputObjectType type, object?[] values, out object? value)
    {
        try
        {
            value = InputObjects.Create(type, values);
            return true;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            value = null;
            return false;
        }
    }

    static bool IsMissing(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;
}
