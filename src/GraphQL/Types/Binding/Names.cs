using System.Reflection;
using System.Text.Json;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>How .NET names become names of the schema, unless <see cref="GraphQLNameAttribute"/> says another.</summary>
static class Names
{
    public static string OfType(Type type)
    {
        if (type.GetCustomAttribute<GraphQLNameAttribute>() is { } given) return given.Name;
        if (!type.IsGenericType) return type.Name;
        var arguments = string.Join("And", type.GetGenericArguments().Select(OfType));
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}Of{arguments}";
    }

    /// <summary>"Stay" and "StayInput" both are "StayInput": an output type may have the plain name.</summary>
    public static string OfInput(Type type) =>
        type.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? (OfType(type) is var name && name.EndsWith("Input", StringComparison.Ordinal) ? name : name + "Input");

    /// <summary>An interface's leading I is .NET's habit, not the schema's.</summary>
    public static string OfAbstract(Type type, string? given)
    {
        var name = given ?? OfType(type);
        return given is null && type.IsInterface && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name[1..] : name;
    }

    public static string OfField(MethodInfo method)
    {
        if (method.GetCustomAttribute<GraphQLNameAttribute>() is { } given) return given.Name;
        var name = method.Name;
        if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5) name = name[..^5];
        if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3])) name = name[3..];
        return Camel(name);
    }

    public static string OfField(PropertyInfo property) => property.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(property.Name);

    public static string OfArgument(ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name!);

    public static string OfEnumValue(FieldInfo member) =>
        member.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(member.Name);

    /// <summary>An exception's name as an error of a payload: "MonthClosedException" and "MonthClosed" are "MonthClosedError".</summary>
    public static string OfError(Type exception)
    {
        if (exception.GetCustomAttribute<GraphQLNameAttribute>() is { } given) return given.Name;
        var name = exception.Name.EndsWith("Exception", StringComparison.Ordinal) ? exception.Name[..^"Exception".Length] : exception.Name;
        return name.EndsWith("Error", StringComparison.Ordinal) ? name : name + "Error";
    }

    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
