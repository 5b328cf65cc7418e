using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

static class Quoted
{
    /// <summary>The lambda that a query's method was given; null where the argument is something else.</summary>
    public static LambdaExpression? Lambda(Expression argument) => argument switch
    {
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } => lambda,
        LambdaExpression lambda => lambda,
        _ => null,
    };
}
