using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Makes arguments and input fields of parameters and properties.</summary>
sealed class InputFields(BindingContext context)
{
    public InputField? Bind(ParameterInfo parameter, string place)
    {
        var clrType = ClrType.Of(parameter);
        var type = new TypeReader(context).Input(clrType, parameter, $"{place}({parameter.Name})");
        if (type is null) return null;
        return new InputField(Names.OfArgument(parameter), type)
        {
            Description = Descriptions.Of(parameter),
            DeprecationReason = parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            DefaultValue = Literals.Given(parameter) ?? (parameter is { HasDefaultValue: true, DefaultValue: { } value } && !clrType.Is(typeof(Optional<>))
                ? Literals.Of(clrType.Type, value) : null),
            RuntimeType = parameter.ParameterType,
        };
    }

    public InputField? Bind(PropertyInfo property)
    {
        var type = new TypeReader(context).Input(ClrType.Of(property), property, $"{property.DeclaringType!.Name}.{property.Name}");
        if (type is null) return null;
        return new InputField(Names.OfField(property), type)
        {
            Description = Descriptions.Of(property),
            DeprecationReason = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            DefaultValue = Literals.Given(property),
            RuntimeType = property.PropertyType,
        };
    }
}
