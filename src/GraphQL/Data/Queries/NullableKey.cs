using System.Linq.Expressions;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>What is null in a key by which a list is ordered.</summary>
static class NullableKey
{
    /// <summary>The key of an entry that refers to nothing on the way to it is null, in memory as in a database: <c>book.Editor.Name</c> of a book without editor.</summary>
    public static Expression Of(Expression key)
    {
        var missing = default(Expression);
        for (var on = (key as MemberExpression)?.Expression; on is MemberExpression reference; on = reference.Expression)
        {
            if (!IsReference(reference)) continue;
            var isMissing = Expression.Equal(reference, Expression.Constant(null, reference.Type));
            missing = missing is null ? isMissing : Expression.OrElse(isMissing, missing);
        }
        if (missing is null) return key;
        var type = key.Type.IsValueType && Nullable.GetUnderlyingType(key.Type) is null ? typeof(Nullable<>).MakeGenericType(key.Type) : key.Type;
        return Expression.Condition(missing, Expression.Constant(null, type), key.Type == type ? key : Expression.Convert(key, type));
    }

    /// <summary>Whether the key is null for some entries, as far as its types and annotations say. What they do not say may be.</summary>
    public static bool CanBeNull(Expression key) => key.Type.IsValueType
        ? Nullable.GetUnderlyingType(key.Type) is not null
        : key switch
        {
            MemberExpression { Member: PropertyInfo property } => Nullability.Of(property),
            MethodCallExpression { Object: { } instance } call when call.Method.DeclaringType == typeof(string) => CanBeNull(instance),
            BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce => CanBeNull(coalesce.Right),
            ConstantExpression constant => constant.Value is null,
            _ => true,
        };

    static bool IsReference(MemberExpression member) => !member.Type.IsValueType && member.Member is PropertyInfo property && Nullability.Of(property);
}
