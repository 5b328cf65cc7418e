using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>
/// A client's value inside an expression. It is read from an object rather than written as a constant, which is what a query provider takes for a parameter of the
/// statement: the same shape of query is translated once, whatever the values.
/// </summary>
static class QueryParameter
{
    public static Expression Of(object? value, Type type) => (Expression)typeof(QueryParameter).GetMethod(nameof(Typed))!.MakeGenericMethod(type).Invoke(null, [value])!;

    public static Expression Typed<T>(T value) => Expression.Field(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    sealed class Holder<T>(T value)
    {
        public readonly T Value = value;
    }
}
