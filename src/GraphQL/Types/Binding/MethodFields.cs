using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Makes a field of a method: its parameters become arguments or are filled by the engine, its call is compiled.</summary>
sealed class MethodFields(BindingContext context)
{
    public OutputField? Bind(ComplexType owner, MethodInfo method)
    {
        var draft = new MethodField(context, owner, method);
        var isMutation = method.DeclaringType!.IsDefined(typeof(MutationTypeAttribute));
        var isSubscription = method.DeclaringType!.IsDefined(typeof(SubscriptionTypeAttribute));
        var parameters = new Parameters(context, draft);
        var call = isMutation ? MutationInputs.Bind(draft, parameters) : parameters.Bind();
        if (call is null) return null;
        if (PureReader(draft, call) is { } pure) return Finish(draft, pure);
        if (IsPlain(draft) && method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>)) return Finish(draft, TaskReader(call, task));

        draft.Resolve = Expression.Lambda<Func<IResolverContext, ValueTask<object?>>>(Results.Compile(call, method.ReturnType), Parameters.Context).Compile();
        foreach (var configuration in method.GetCustomAttributes<FieldConfigurationAttribute>().OrderBy(attribute => attribute.Order)) configuration.Configure(draft);
        if (isSubscription) return Finish(draft, Subscription(draft));
        if (Results.IsLazy(draft.Result)) draft.Use(Results.Materialized(draft.Result.Element()!.Value.Type));
        if (isMutation) MutationPayloads.Apply(draft);
        return Finish(draft, new AsyncResolver(draft.Resolve) { KeepsContext = draft.IsWrapped || method.GetParameters().Any(given => given.ParameterType == typeof(IResolverContext)) });
    }

    /// <summary>A synchronous method that looks at nothing but the object is as good as a property.</summary>
    static PureResolver? PureReader(MethodField draft, MethodCallExpression call)
    {
        var method = draft.Method;
        var isAtOnce = draft.Result.Type == method.ReturnType && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask);
        if (!isAtOnce || !IsPlain(draft) || SourceType(method) is not { } source) return null;
        draft.Type ??= ResultType(draft);
        return draft.Type is null ? null : PropertyFields.Reader(read => method.IsStatic ? Expression.Call(method, read) : Expression.Call(read, method), source, draft.Type);
    }

    /// <summary>The type of the object, where a method takes nothing else.</summary>
    static Type? SourceType(MethodInfo method) => method.GetParameters() switch
    {
        [] when !method.IsStatic => method.DeclaringType,
        [var parent] when method.IsStatic && parent.IsDefined(typeof(ParentAttribute)) => parent.ParameterType,
        _ => null,
    };

    /// <summary>Nothing stands between the method's result and the field's value.</summary>
    static bool IsPlain(MethodField draft) => !draft.Method.DeclaringType!.IsDefined(typeof(MutationTypeAttribute))
        && !draft.Method.DeclaringType!.IsDefined(typeof(SubscriptionTypeAttribute))
        && !draft.Method.GetCustomAttributes<FieldConfigurationAttribute>().Any() && !Results.IsLazy(draft.Result);

    static FieldResolver TaskReader(MethodCallExpression call, Type task)
    {
        var start = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(IResolverContext), task), call, Parameters.Context).Compile();
        return (FieldResolver)Activator.CreateInstance(typeof(TaskResolver<>).MakeGenericType(task.GetGenericArguments()), start)!;
    }

    static SubscriptionResolver Subscription(MethodField draft)
    {
        if (!draft.Result.Is(typeof(IAsyncEnumerable<>))) draft.Context.Faults.Add($"{draft.Place} is a subscription and must return IAsyncEnumerable.");
        draft.Type = new TypeReader(draft.Context).Output(draft.Result.Element() ?? draft.Result, draft.Method, draft.Place);
        return new SubscriptionResolver(draft.Resolve, Results.Events(draft.Result.Element()?.Type ?? typeof(object)));
    }

    static IType? ResultType(MethodField draft) => new TypeReader(draft.Context).Output(draft.Result, draft.Method, draft.Place);

    static OutputField? Finish(MethodField draft, FieldResolver resolver)
    {
        draft.Type ??= ResultType(draft);
        if (draft.Type is null) return null;
        var field = new OutputField(draft.Name, draft.Type)
        {
            Description = draft.Description,
            DeprecationReason = draft.Method.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            Authorization = FieldAuthorization.Of(draft.Method),
            Member = draft.Method,
            Directives = draft.Directives,
            Resolver = resolver,
        };
        foreach (var (name, argument) in draft.Arguments) field.Arguments.Add(name, argument);
        foreach (var configuration in draft.Method.GetCustomAttributes<FieldConfigurationAttribute>()) configuration.Configure(field);
        if (resolver is not PureResolver && !draft.Method.IsDefined(typeof(CostAttribute)))
            field.Directives = [.. CostDirectives.Default(draft.Context.Builder.Options.Cost.DefaultResolverCost), .. field.Directives];
        return field;
    }
}
