using Helsefellesskap.GraphQL.Data.Filtering;
using Helsefellesskap.GraphQL.Data.Paging;
using Helsefellesskap.GraphQL.Data.Projections;
using Helsefellesskap.GraphQL.Data.Sorting;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Types.Annotations;

/// <summary>
/// The list is answered page by page as a connection; the method returns an <see cref="IQueryable{T}"/>, a list, or a <see cref="Connection{T}"/> of its own making. The
/// order is the query's own, given before or after it is projected, or what the client gives where <see cref="UseSortingAttribute"/> lets it, with the entry's
/// unique key last. A query whose order pages could not keep fails when it is first asked for, with a message that names the field.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : FieldConfigurationAttribute
{
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>A larger page is refused with HC0051.</summary>
    public int MaxPageSize { get; init; } = 50;

    public bool IncludeTotalCount { get; init; } = true;

    /// <summary>The properties that no two entries share, where neither [Key] nor the name Id says it.</summary>
    public string[] Key { get; init; } = [];

    internal DirectiveNode ListSize => CostDirectives.ListSize(MaxPageSize, ["first", "last"], DefaultPageSize, ["edges", "nodes"], requireOneSlicingArgument: false);

    internal PagingBounds Bounds => new(DefaultPageSize, MaxPageSize);

    internal override int Order => 40;

    internal override void Configure(MethodField field) => PagedField.Configure(field, this);
}

/// <summary>Only the columns that the client asks for are read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseProjectionAttribute : FieldConfigurationAttribute
{
    internal override int Order => 30;

    internal override void Configure(MethodField field) => ProjectedField.Configure(field);
}

/// <summary>The list takes <c>where</c>, over the public properties of its element or of a filter type that names some of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute(Type? filterType = null) : FieldConfigurationAttribute
{
    public Type? FilterType { get; } = filterType;

    /// <summary>How deep conditions may nest.</summary>
    public int MaxDepth { get; init; } = 10;

    /// <summary>How many conditions one request may have.</summary>
    public int MaxConditions { get; init; } = 100;

    internal override int Order => 20;

    internal override void Configure(MethodField field) => FilteredField.Configure(field, this);
}

/// <summary>The list takes <c>order</c>, over the public properties of its element or of a sort type that names some of them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute(Type? sortType = null) : FieldConfigurationAttribute
{
    public Type? SortType { get; } = sortType;

    internal override int Order => 10;

    internal override void Configure(MethodField field) => SortedField.Configure(field, this);
}
