namespace Helsefellesskap.GraphQL.Types.Annotations;

/// <summary>The static methods of the class are fields of the query type. Several classes may carry it: each adds its fields.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The static methods of the class are fields of the mutation type, each with the mutation conventions (input, payload, errors).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The static methods of the class are fields of the subscription type; each returns an <see cref="IAsyncEnumerable{T}"/> of its payloads.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>
/// The static methods of the class are fields added to the object type of <typeparamref name="T"/>, whichever module owns it; a parameter marked
/// <see cref="ParentAttribute"/> receives the object. Public properties of T that are not ignored are fields too.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>
/// The public methods of the class or struct are fields of its object type, named without Get and Async, as its public properties are anyway: whatever they take is an
/// argument, or is filled as for a static resolver. Without it no method of a type is a field (HotChocolate's explicit binding): what a type can do is not thereby
/// for clients. No fields are methods that every object has, that serve an interface of .NET's, that are generic, that take or return by reference or that answer
/// nothing. A method inherited from a class is one only if that class carries the annotation too.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ObjectTypeAttribute : Attribute;

/// <summary>
/// The static methods of the class are fields added to the interface type of <typeparamref name="T"/>, which is one thereby, and to every object type that implements
/// it; a parameter marked <see cref="ParentAttribute"/> receives the object. An object that has such a field of its own keeps it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class InterfaceTypeAttribute<T> : Attribute;

/// <summary>
/// The parameter receives the object whose field is resolved. Where the resolver names the properties that it reads, a list with
/// <see cref="UseProjectionAttribute"/> loads no others for it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(params string[] requires) : Attribute
{
    public IReadOnlyList<string> Requires { get; } = requires;
}

/// <summary>The parameter comes from the request's services. Needed only where its type alone does not say so.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
