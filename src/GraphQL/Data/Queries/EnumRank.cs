using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>
/// An enum's place among its members, as a number. A database may keep enums as text, whose order is another; the order of declaration is the same everywhere, and
/// numbers can be compared.
/// </summary>
static class EnumRank
{
    /// <summary>The expression itself where it is no enum; a missing value stays missing.</summary>
    public static Expression Of(Expression value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (!type.IsEnum) return value;
        var rankType = type == value.Type ? typeof(int) : typeof(int?);
        var members = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(member => Enum.ToObject(type, member)).ToList();
        Expression rank = type == value.Type ? Expression.Constant(members.Count, rankType) : Expression.Constant(null, rankType);
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var isMember = Expression.Equal(value, Expression.Constant(members[i], value.Type));
            rank = Expression.Condition(isMember, Expression.Constant(i, rankType), rank);
        }
        return rank;
    }
}
