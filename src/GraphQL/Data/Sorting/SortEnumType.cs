using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Data.Sorting;

/// <summary>The direction in which a list is ordered.</summary>
[GraphQLDescription("The direction in which a list is ordered.")]
public enum SortEnumType { Asc, Desc }
