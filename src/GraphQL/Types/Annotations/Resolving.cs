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

/// <summary>The list is answered page by page as a connection; the method returns an <see cref="IQueryable{T}"/> or a page of its own making.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    public int DefaultPageSize { get; init; } = 10;
    public int MaxPageSize { get; init; } = 50;
    public bool IncludeTotalCount { get; init; } = true;
}

/// <summary>The list takes <c>where</c>, over the public properties of its element or of a filter type of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute(Type? filterType = null) : Attribute
{
    public Type? FilterType { get; } = filterType;
}

/// <summary>The list takes <c>order</c>, over the public properties of its element or of a sort type of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute(Type? sortType = null) : Attribute
{
    public Type? SortType { get; } = sortType;
}

/// <summary>Only the columns that the client asks for are read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseProjectionAttribute : Attribute;

/// <summary>What the field costs to compute; counted before a request is executed.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>How long the field's list is assumed to be when its cost is counted.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    public int AssumedSize { get; init; }
    public string[] SlicingArguments { get; init; } = [];
    public int SlicingArgumentDefaultValue { get; init; }
    public string[] SizedFields { get; init; } = [];
    public bool RequireOneSlicingArgument { get; init; }
}
