using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Makes a field of a public property: it is read while the answer is written.</summary>
sealed class PropertyFields(BindingContext context)
{
    public OutputField? Bind(ComplexType owner, PropertyInfo property)
    {
        var type = new TypeReader(context).Output(ClrType.Of(property), property, $"{property.DeclaringType!.Name}.{property.Name}");
        if (type is null) return null;
        var field = new OutputField(Names.OfField(property), type)
        {
            Description = Descriptions.Of(property),
            DeprecationReason = property.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Authorization = FieldAuthorization.Of(property),
            Member = property,
        };
        foreach (var configuration in property.GetCustomAttributes<FieldConfigurationAttribute>()) configuration.Configure(field);
        if (owner is ObjectType) field.Resolver = Reader(source => Expression.Property(source, property), property.DeclaringType!, type);
        return field;
    }

    /// <summary>Compiles the reading of a value from its source, and its writing where it is a leaf.</summary>
    public static PureResolver Reader(Func<Expression, Expression> read, Type sourceType, IType type)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var value = read(sourceType.IsValueType ? Expression.Unbox(source, sourceType) : Expression.Convert(source, sourceType));
        var reader = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), source).Compile();
        return new PureResolver(reader) { WriteLeaf = LeafWriters.Compile(value, source, type.NullableType()) };
    }
}
