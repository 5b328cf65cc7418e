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
