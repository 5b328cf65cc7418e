using System.Linq.Expressions;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Data.Queries;

/// <summary>
/// Reads a condition or key on a projected entry as one on the row that it was made of: <c>x.Name</c> on <c>row => new Thing { Name = row.Title }</c>
/// is <c>row.Title</c>.
/// </summary>
sealed class ProjectedMembers : ExpressionVisitor
{
    static readonly ProjectedMembers Visitor = new();

    public static Expression Body(LambdaExpression onEntry, Expression entry) => Visitor.Visit(Inlined.Body(onEntry, entry));

    /// <summary>The lambda on the entry as a lambda on the row.</summary>
    public static LambdaExpression Through(LambdaExpression projection, LambdaExpression onEntry) =>
        Expression.Lambda(Body(onEntry, projection.Body), projection.Parameters);

    protected override Expression VisitMember(MemberExpression node)
    {
        var made = Visit(node.Expression);
        return made switch
        {
            MemberInitExpression init when Assigned(init, node.Member) is { } value => value,
            MemberInitExpression init when Argument(init.NewExpression, node.Member) is { } value => value,
            NewExpression creation when Argument(creation, node.Member) is { } value => value,
            _ => node.Update(made),
        };
    }

    static Expression? Assigned(MemberInitExpression init, MemberInfo member) =>
        init.Bindings.OfType<MemberAssignment>().LastOrDefault(binding => binding.Member.Name == member.Name)?.Expression;

    static Expression? Argument(NewExpression creation, MemberInfo member)
    {
        if (creation.Members is { } members) return creation.Arguments.Where((_, index) => members[index].Name == member.Name).FirstOrDefault();
        if (!IsPositional(creation.Constructor)) return null;
        var parameters = creation.Constructor!.GetParameters();
        return creation.Arguments.Where((_, index) => parameters[index].Name == member.Name).FirstOrDefault();
    }

    /// <summary>Only the constructor of a positional record is known to keep what it is given: its type can be taken apart the same way.</summary>
    static bool IsPositional(ConstructorInfo? constructor) => constructor?.DeclaringType?.GetMethod("Deconstruct") is { } deconstruct
        && deconstruct.GetParameters().Select(parameter => (parameter.Name, parameter.ParameterType.GetElementType()))
            .SequenceEqual(constructor.GetParameters().Select(parameter => (parameter.Name, (Type?)parameter.ParameterType)));
}
