using System.Linq.Expressions;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Compiles how a leaf is written as the .NET type that its member declares, so that no number or enum value is boxed on its way out.</summary>
static class LeafWriters
{
    /// <summary>Null where the field is no leaf.</summary>
    public static LeafWriter? Compile(Expression read, ParameterExpression source, IType type)
    {
        if (!type.IsLeafType()) return null;
        var writer = Expression.Parameter(typeof(ResponseWriter), "writer");
        var value = Expression.Variable(read.Type, "value");
        var given = Nullable.GetUnderlyingType(read.Type) is { } underlying ? Expression.Convert(value, underlying) : (Expression)value;
        var written = Expression.Block(Write(type, given, writer), Expression.Constant(true));
        var guarded = read.Type.IsValueType && given == value ? (Expression)written
            : Expression.Condition(Expression.Equal(value, Expression.Constant(null, read.Type)), Expression.Constant(false), written);
        return Expression.Lambda<LeafWriter>(Expression.Block([value], Expression.Assign(value, read), guarded), source, writer).Compile();
    }

    static MethodCallExpression Write(IType type, Expression value, ParameterExpression writer)
    {
        if (type is EnumType && value.Type.IsEnum)
            return Expression.Call(Expression.Constant(EnumNames.Of((EnumType)type, value.Type)), nameof(EnumNames<>.Write), null, value, writer);
        if (type is ScalarType own && BuiltInLeaves.For(own, value.Type) is { } direct)
            return Expression.Call(typeof(BuiltInLeaves), direct.Method, null, Expression.Convert(value, direct.Wanted), writer);
        if (type is ScalarType { Name: "ID" } && value.Type != typeof(string))
            return Expression.Call(typeof(Identifiers), nameof(Identifiers.Write), [value.Type], value, writer);
        var typed = TypedScalar(type.GetType());
        if (typed is null) return General(type, value, writer);
        var wanted = typed.GetGenericArguments()[0];
        if (value.Type != wanted) return General(type, value, writer);
        return Expression.Call(Expression.Constant(type, typed), typed.GetMethod(nameof(ScalarType.Write), [wanted, typeof(ResponseWriter)])!, value, writer);
    }

    static MethodCallExpression General(IType type, Expression value, ParameterExpression writer) => Expression.Call(
        typeof(Leaves), nameof(Leaves.Write), null, Expression.Constant((NamedType)type, typeof(NamedType)), Expression.Convert(value, typeof(object)), writer);

    static Type? TypedScalar(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ScalarType<>)) return type;
        return null;
    }
}
