using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// Fills input object types: the parameters of the constructor first (a record's own), then properties that can be set. How an instance is made of coerced
/// values is compiled once per type, so that a type that contains itself needs nothing special.
/// </summary>
sealed class InputTypes(BindingContext context)
{
    static readonly ParameterExpression Values = Expression.Parameter(typeof(object?[]), "values");

    public void Fill(InputObjectType type)
    {
        var runtimeType = type.RuntimeType!;
        type.Description ??= Descriptions.Of(runtimeType);
        type.IsOneOf = runtimeType.IsDefined(typeof(OneOfAttribute));
        var constructor = Constructor(runtimeType);
        var arguments = new List<Expression>();
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            // On a record [property: ...] and plain annotations both are meant for the field.
            var field = new InputFields(context).Bind(parameter, runtimeType.Name);
            if (field is null || !Add(type, field)) return;
            if (type.IsOneOf) field.Type = field.Type.NullableType();
            arguments.Add(Value(Values, type.Fields.Count - 1, parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null));
        }
        var made = Expression.Variable(runtimeType, "made");
        List<Expression> body = [Expression.Assign(made, constructor is null ? Expression.New(runtimeType) : Expression.New(constructor, arguments))];
        foreach (var property in Settable(runtimeType, constructor))
        {
            var field = new InputFields(context).Bind(property);
            if (field is null || !Add(type, field)) return;
            var index = type.Fields.Count - 1;
            body.Add(Expression.IfThen(
                Expression.NotEqual(Expression.ArrayIndex(Values, Expression.Constant(index)), Expression.Constant(Absent.Value, typeof(object))),
                Expression.Assign(Expression.Property(made, property), Value(Values, index, property.PropertyType, null))));
        }
        if (type.Fields.Count == 0) context.Faults.Add($"{runtimeType.FullName} is used as input, but has neither constructor parameters nor properties that can be set.");
        body.Add(Expression.Convert(made, typeof(object)));
        type.Create = Expression.Lambda<Func<object?[], object>>(Expression.Block([made], body), Values).Compile();
    }

    bool Add(InputObjectType type, InputField field)
    {
        if (type.Fields.TryAdd(field.Name, field)) return true;
        context.Faults.Add($"{type.Name}.{field.Name} is declared twice by {type.RuntimeType!.FullName}.");
        return false;
    }

    /// <summary>One of the coerced values as the .NET type that its member declares.</summary>
    public static UnaryExpression Value(Expression values, int index, Type type, object? whenAbsent)
    {
        var value = Expression.ArrayIndex(values, Expression.Constant(index));
        var absent = Expression.Equal(value, Expression.Constant(Absent.Value, typeof(object)));
        var instead = whenAbsent is not null && type.IsEnum ? Enum.ToObject(type, whenAbsent) : whenAbsent;
        return Parameters.Convert(Expression.Condition(absent, Expression.Constant(instead, typeof(object)), value), type);
    }

    static ConstructorInfo? Constructor(Type type) => type.GetConstructors()
        .Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type)
        .OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();

    static IEnumerable<PropertyInfo> Settable(Type type, ConstructorInfo? constructor)
    {
        var taken = constructor?.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && !taken.Contains(property.Name) && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));
    }
}
