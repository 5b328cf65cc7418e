using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>Ordering of two values in a form that both .NET and a database's query provider understand.</summary>
static class Comparisons
{
    /// <summary>Whether values of the type can be told apart as larger and smaller.</summary>
    public static bool IsOrdered(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(bool) || HasOperator(type) || typeof(IComparable<>).MakeGenericType(type).IsAssignableFrom(type);
    }

    public static Expression GreaterThan(Expression left, Expression right) => Compare(ExpressionType.GreaterThan, left, right);

    public static Expression LessThan(Expression left, Expression right) => Compare(ExpressionType.LessThan, left, right);

    public static Expression Compare(ExpressionType comparison, Expression left, Expression right)
    {
        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (HasOperator(type)) return Expression.MakeBinary(comparison, left, right);
        if (type == typeof(string))
            return Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0));
        if (type == typeof(bool)) return Expression.MakeBinary(comparison, AsNumber(left), AsNumber(right));
        var compareTo = type.GetMethod(nameof(IComparable.CompareTo), [type])!;
        var compared = Expression.MakeBinary(comparison, Expression.Call(Value(left), compareTo, Value(right)), Expression.Constant(0));
        return left.Type == type ? compared : Expression.AndAlso(Expression.AndAlso(IsGiven(left), IsGiven(right)), compared);
    }

    static bool HasOperator(Type type) =>
        (type.IsPrimitive && type != typeof(bool) && type != typeof(char)) || type.GetMethod("op_GreaterThan", [type, type]) is not null;

    static ConditionalExpression AsNumber(Expression flag) =>
        Expression.Condition(Expression.Equal(flag, Expression.Constant(true, flag.Type)), Expression.Constant(1), Expression.Constant(0));

    static Expression Value(Expression given) => Nullable.GetUnderlyingType(given.Type) is null ? given : Expression.Property(given, "Value");

    static BinaryExpression IsGiven(Expression nullable) => Expression.NotEqual(nullable, Expression.Constant(null, nullable.Type));
}
