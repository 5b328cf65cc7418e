using System.Reflection;
using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>
/// Which methods are fields of a .NET type: its own where it carries [ObjectType], those of the classes that extend it, and those of the classes that extend its
/// interfaces. Of several of one name the field is what was said last and nearest: an extension before the type's own, the type before its interfaces.
/// </summary>
sealed class FieldMethods(BindingContext context)
{
    public IReadOnlyList<MethodInfo> Of(Type type)
    {
        var extending = context.Extensions[type].Concat(context.InterfaceExtensions[type]).SelectMany(Static).ToList();
        var extended = extending.Select(Names.OfField).ToHashSet();
        var near = Own(type).Where(method => !extended.Contains(Names.OfField(method))).Concat(extending).ToList();
        return [.. near, .. Inherited(type, near.Select(Names.OfField).ToHashSet())];
    }

    /// <summary>The public static methods of an annotated class.</summary>
    public static IEnumerable<MethodInfo> Static(Type declaring) => declaring.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !method.IsDefined(typeof(DataLoaderAttribute)));

    /// <summary>Deny by default: a class has to say that its methods are fields, and so has each class that it inherits some from.</summary>
    static IEnumerable<MethodInfo> Own(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(method => (SaysSo(method.DeclaringType!) || SaysSo(method.GetBaseDefinition().DeclaringType!)) && CanBeField(method));

    static bool SaysSo(Type declaring) => declaring.IsDefined(typeof(ObjectTypeAttribute), inherit: false);

    static bool CanBeField(MethodInfo method) => method is { IsSpecialName: false, IsGenericMethod: false, ReturnType.IsByRef: false, ReturnType.IsByRefLike: false }
        && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsOfFramework(method)
        && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask)
        && method.GetParameters().All(parameter => parameter.ParameterType is { IsByRef: false, IsByRefLike: false });

    /// <summary>What every object can do, and what an interface of .NET's asks for: comparing, enumerating, disposing.</summary>
    static bool IsOfFramework(MethodInfo method) => method.Name is nameof(Equals) or nameof(GetHashCode) or nameof(ToString) or nameof(IComparable.CompareTo)
        || IsOfFramework(method.GetBaseDefinition().DeclaringType!)
        || method.ReflectedType!.GetInterfaces().Where(IsOfFramework).Any(implemented => method.ReflectedType.GetInterfaceMap(implemented).TargetMethods.Contains(method));

    static bool IsOfFramework(Type type) => type.Namespace == "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;

    /// <summary>What a type has of its interfaces, unless a property of its own is meant: one that the interface does not know.</summary>
    IEnumerable<MethodInfo> Inherited(Type type, HashSet<string> near)
    {
        var given = context.InterfacesOf(type)
            .SelectMany(implemented => context.InterfaceExtensions[implemented].SelectMany(Static), (implemented, method) => (Interface: implemented, Name: Names.OfField(method), Method: method))
            .Where(field => !near.Contains(field.Name) && (HasProperty(field.Interface, field.Name) || !HasProperty(type, field.Name))).ToList();
        // An interface's own goes before what it has of another.
        return given.Where(field => !given.Any(other => other.Name == field.Name && other.Interface != field.Interface && field.Interface.IsAssignableFrom(other.Interface)))
            .Select(field => field.Method);
    }

    static bool HasProperty(Type type, string name) => ObjectTypes.Properties(type).Any(property => Names.OfField(property) == name);
}
