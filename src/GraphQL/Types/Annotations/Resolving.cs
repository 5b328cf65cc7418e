namespace Helsefellesskap.GraphQL.Types.Annotations;

/// <summary>
/// The static method loads many values by their keys at once: <c>Task&lt;IReadOnlyDictionary&lt;K, V&gt;&gt; Xs(IReadOnlyList&lt;K&gt; keys, ...services, CancellationToken)</c>.
/// or of an <see cref="System.Linq.ILookup{K, V}"/>, which is a loader of <c>V[]</c>. A resolver asks for it with a parameter of type
/// <see cref="Helsefellesskap.GraphQL.Execution.IDataLoader{TKey, TValue}"/>; where several have the same key and value, the attribute on the parameter names one.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>
/// Who may use the field or the fields of the type: one of the roles, or the policy, or any signed-in viewer where neither is given. What it means is decided by
/// the program's <see cref="Helsefellesskap.GraphQL.Execution.IAuthorizationHandler"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute(string? policy = null) : Attribute
{
    public string? Policy { get; } = policy;
    public string[] Roles { get; init; } = [];
}

/// <summary>Anybody may use the field, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;

/// <summary>
/// The mutation can fail with this error: an exception of type <typeparamref name="T"/> becomes an entry of the payload's <c>errors</c> instead of an error of
/// the request.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute where T : Exception;
