using System.Linq.Expressions;
using System.Reflection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// The first half of the mutation conventions: what the client fills becomes one argument <c>input: DoXInput!</c>. A method whose only argument is an input
/// object named input keeps it.
/// </summary>
static class MutationInputs
{
    public static MethodCallExpression? Bind(MethodField field, Parameters parameters)
    {
        var arguments = parameters.Arguments.ToList();
        if (arguments is [] or [{ Name: "input" }]) return parameters.Bind();
        var input = new InputObjectType(Names.Pascal(field.Name) + "Input")
        {
            Description = $"What `{field.Name}` needs.",
            Create = values => values,
        };
        field.Context.Types.Add(input, null, _ => { });
        field.Arguments.Add("input", new InputField("input", new NonNullType(input))
        {
            Description = "Everything that is asked for, in one object so that a client can pass it as one variable.",
            RuntimeType = typeof(object[]),
        });
        var values = Expression.Convert(
            Expression.Call(Expression.Convert(Parameters.Context, typeof(Execution.Resolving.ResolverContext)), nameof(Execution.Resolving.ResolverContext.ArgumentAt), null, Expression.Constant(0)),
            typeof(object[]));
        return parameters.Bind(parameter => Field(field, input, parameter, values));
    }

    static UnaryExpression? Field(MethodField field, InputObjectType input, ParameterInfo parameter, Expression values)
    {
        var made = new InputFields(field.Context).Bind(parameter, field.Place);
        if (made is null) return null;
        if (!input.Fields.TryAdd(made.Name, made)) field.Context.Faults.Add($"{field.Place}({made.Name}) is declared twice.");
        return InputTypes.Value(values, input.Fields.Count - 1, parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null);
    }
}
