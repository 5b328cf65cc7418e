using System.Reflection;
using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL;

/// <summary>Whatever is public binds us to those who use it. A change is read here before it is made.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void What_is_public_is_meant_to_be()
    {
        var types = typeof(GraphQLError).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();

        Assert.NotEmpty(types);
        Approved.Matches("PublicSurface.txt", string.Join("\n\n", types.Select(Describe)));
    }

    static string Describe(Type type)
    {
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => type.IsEnum ? member is FieldInfo { IsLiteral: true } value ? value.Name : null : Describe(member))
            .OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return string.Join("\n    ", members.Prepend($"{Kind(type)} {type.Namespace}.{Name(type)}{Bases(type)}"));
    }

    static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(implemented => implemented.IsPublic && implemented.Namespace?.StartsWith("Helsefellesskap", StringComparison.Ordinal) == true)
            .Prepend(type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate) ? parent : null)
            .OfType<Type>().Select(Name).ToList();
        return bases.Count > 0 ? $" : {string.Join(", ", bases)}" : "";
    }

    static string? Describe(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
        ConstructorInfo { IsStatic: false } made when IsOpen(made) => $"new({Parameters(made)})",
        MethodInfo { IsSpecialName: false } method when IsOpen(method) => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {Name(method)}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get && IsOpen(get) =>
            $"{(get.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { } set && IsOpen(set) ? " set;" : "")} }}",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    static string Name(MethodInfo method) => method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : method.Name;

    static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying) + "?";
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
