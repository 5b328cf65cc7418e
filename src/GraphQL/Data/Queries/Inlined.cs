using System.Linq.Expressions;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>Puts an expression in the place of a lambda's parameter, so that several lambdas become one.</summary>
sealed class Inlined(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    public static Expression Body(LambdaExpression lambda, Expression argument) => new Inlined(lambda.Parameters[0], argument).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : base.VisitParameter(node);
}
