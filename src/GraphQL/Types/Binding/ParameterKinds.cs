using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Data.Paging;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Parameters that a part of the engine beyond the binding fills, such as the arguments of a page.</summary>
static class ParameterKinds
{
    /// <summary>By the parameter's type: the value as an expression over <see cref="Parameters.Context"/>; may add arguments to the field.</summary>
    static readonly Dictionary<Type, Func<MethodField, ParameterInfo, Expression>> Kinds = new() { [typeof(PagingArguments)] = PagingParameter.Bind };

    public static Expression? Bind(MethodField field, ParameterInfo parameter) =>
        Kinds.TryGetValue(parameter.ParameterType, out var bind) ? bind(field, parameter) : null;
}
