using System.Linq.Expressions;
using System.Reflection;
using Helsefellesskap.GraphQL.Execution.Loading;
using Helsefellesskap.GraphQL.Types.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>The batch methods of the added assemblies, found by the types of key and value and, where several have those, by name.</summary>
sealed class LoaderRegistry(BindingContext context)
{
    List<LoaderDefinition>? definitions;

    public LoaderDefinition? Find(Type key, Type value, string? name, string place)
    {
        definitions ??= [.. Methods().Select(Define).OfType<LoaderDefinition>()];
        var found = definitions.Where(definition => definition.KeyType == key && definition.ValueType == value && (name is null || definition.Name == name)).ToList();
        if (found.Count == 1) return found[0];
        context.Faults.Add(found.Count == 0
            ? $"{place} asks for a loader of {value.Name} by {key.Name}{(name is null ? "" : $" named {name}")}, and no [DataLoader] method is one."
            : $"{place} asks for a loader of {value.Name} by {key.Name}, and there are {found.Count}: name one of {string.Join(", ", found.Select(f => f.Name))} with [DataLoader].");
        return null;
    }

    IEnumerable<MethodInfo> Methods() => context.Candidates.Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(DataLoaderAttribute)));

    LoaderDefinition? Define(MethodInfo method)
    {
        var place = $"{method.DeclaringType!.Name}.{method.Name}";
        var keys = method.GetParameters().FirstOrDefault()?.ParameterType;
        var result = method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>) ? task.GetGenericArguments()[0] : null;
        var key = keys?.GetInterfaces().Prepend(keys).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        if (key is null || result is null || !keys!.IsAssignableFrom(key.MakeArrayType()) || Shape(result, key) is not { } shape)
        {
            context.Faults.Add($"{place} is no loader: it must take a list of keys first and return a Task of a dictionary or a lookup by those keys.");
            return null;
        }
        return (LoaderDefinition)shape.Maker.Invoke(null, [method.GetCustomAttribute<DataLoaderAttribute>()!.Name ?? method.Name, Batch(method, key)])!;
    }

    static (MethodInfo Maker, Type Value)? Shape(Type result, Type key)
    {
        foreach (var type in result.GetInterfaces().Prepend(result).Where(type => type.IsGenericType))
        {
            var (open, arguments) = (type.GetGenericTypeDefinition(), type.GetGenericArguments());
            if (arguments[0] != key) continue;
            if (open == typeof(IReadOnlyDictionary<,>)) return (Maker(nameof(LoaderDefinition.OfDictionary), key, arguments[1], result), arguments[1]);
            if (open == typeof(ILookup<,>)) return (Maker(nameof(LoaderDefinition.OfLookup), key, arguments[1], result), arguments[1].MakeArrayType());
        }
        return null;
    }

    static MethodInfo Maker(string name, Type key, Type value, Type result) => typeof(LoaderDefinition).GetMethod(name)!.MakeGenericMethod(key, value, result);

    /// <summary>Compiles the call: keys as an array, everything else but the cancellation from the batch's own scope.</summary>
    static Delegate Batch(MethodInfo method, Type key)
    {
        var keys = Expression.Parameter(key.MakeArrayType(), "keys");
        var services = Expression.Parameter(typeof(IServiceProvider), "services");
        var cancellation = Expression.Parameter(typeof(CancellationToken), "cancellation");
        var arguments = method.GetParameters().Skip(1).Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? cancellation
            : parameter.ParameterType == typeof(IServiceProvider) ? services
            : (Expression)Expression.Call(
                typeof(ServiceProviderServiceExtensions), nameof(ServiceProviderServiceExtensions.GetRequiredService), [parameter.ParameterType], services));
        var type = typeof(Func<,,,>).MakeGenericType(keys.Type, typeof(IServiceProvider), typeof(CancellationToken), method.ReturnType);
        return Expression.Lambda(type, Expression.Call(method, [Expression.Convert(keys, method.GetParameters()[0].ParameterType), .. arguments]), keys, services, cancellation).Compile();
    }
}
