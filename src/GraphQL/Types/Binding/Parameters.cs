using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Loading;
using Helsefellesskap.GraphQL.Execution.Resolving;
using Helsefellesskap.GraphQL.Types.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// Says where each parameter of a resolver comes from: the engine (context, parent, cancellation, loader), a registered service, or else the client:
/// it is an argument.
/// </summary>
sealed class Parameters(BindingContext binding, MethodField method)
{
    public static ParameterExpression Context { get; } = Expression.Parameter(typeof(IResolverContext), "context");

    /// <summary>The call with every parameter filled; null, and faults, where one cannot be.</summary>
    public MethodCallExpression? Bind() => Bind(parameter => new InputFields(binding).Bind(parameter, method.Place) is { } argument
        ? Argument(argument, parameter) : null);

    public MethodCallExpression? Bind(Func<ParameterInfo, Expression?> bindArgument)
    {
        var values = method.Method.GetParameters().Select(parameter => Injected(parameter) ?? bindArgument(parameter)).ToList();
        return values.Contains(null) ? null : Expression.Call(Instance, method.Method, values!);
    }

    /// <summary>The object whose method it is.</summary>
    UnaryExpression? Instance => method.Method switch
    {
        { IsStatic: true } => null,
        { DeclaringType.IsValueType: true } => Expression.Unbox(Source, method.Method.DeclaringType),
        _ => Expression.Convert(Source, method.Method.DeclaringType!),
    };

    static MemberExpression Source => Expression.Property(Context, nameof(IResolverContext.Source));

    /// <summary>The parameters that the client fills.</summary>
    public IEnumerable<ParameterInfo> Arguments => method.Method.GetParameters().Where(parameter => Injected(parameter) is null);

    UnaryExpression Argument(InputField argument, ParameterInfo parameter)
    {
        if (!method.Arguments.TryAdd(argument.Name, argument)) binding.Faults.Add($"{method.Place}({argument.Name}) is declared twice.");
        return Convert(Expression.Call(Engine, nameof(ResolverContext.ArgumentAt), null, Expression.Constant(method.Arguments.Count - 1)), parameter.ParameterType);
    }

    /// <summary>Null means "not given" and "given as null" alike, which for a value type is its default.</summary>
    public static UnaryExpression Convert(Expression value, Type type) => type.IsValueType
        ? Expression.Convert(Expression.Coalesce(value, Expression.Convert(Expression.Default(type), typeof(object))), type)
        : Expression.Convert(value, type);

    static UnaryExpression Engine => Expression.Convert(Context, typeof(ResolverContext));

    Expression? Injected(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return Expression.Property(Context, nameof(IResolverContext.RequestAborted));
        if (type == typeof(IResolverContext)) return Context;
        if (type == typeof(Schema)) return Expression.Property(Context, nameof(IResolverContext.Schema));
        if (type == typeof(IServiceProvider)) return Expression.Property(Engine, nameof(ResolverContext.Scope));
        if (parameter.IsDefined(typeof(ParentAttribute))) return Parent(parameter);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<,>)) return Loader(parameter);
        if (ParameterKinds.Bind(method, parameter) is { } bound) return bound;
        if (parameter.IsDefined(typeof(ServiceAttribute)) || binding.LifetimeOf(type) is not null) return Service(type, binding.LifetimeOf(type));
        return null;
    }

    UnaryExpression Parent(ParameterInfo parameter)
    {
        if (method.Owner.RuntimeType is { } owner && !parameter.ParameterType.IsAssignableFrom(owner))
            binding.Faults.Add($"{method.Place} takes a {parameter.ParameterType.Name} as parent, but extends {owner.Name}.");
        return Expression.Convert(Source, parameter.ParameterType);
    }

    UnaryExpression Loader(ParameterInfo parameter)
    {
        var types = parameter.ParameterType.GetGenericArguments();
        var loader = binding.Loaders.Find(types[0], types[1], parameter.GetCustomAttribute<DataLoaderAttribute>()?.Name, $"{method.Place}({parameter.Name})");
        return Expression.Convert(
            Expression.Call(Engine, nameof(ResolverContext.Loader), null, Expression.Constant(loader, typeof(LoaderDefinition))), parameter.ParameterType);
    }

    /// <summary>A singleton may be shared; whatever lives shorter comes from a scope that no other resolver uses meanwhile.</summary>
    static MethodCallExpression Service(Type type, ServiceLifetime? lifetime) => Expression.Call(
        typeof(ServiceProviderServiceExtensions), nameof(ServiceProviderServiceExtensions.GetRequiredService), [type],
        lifetime is ServiceLifetime.Singleton ? Expression.Property(Context, nameof(IResolverContext.Services)) : Expression.Property(Engine, nameof(ResolverContext.Scope)));
}
