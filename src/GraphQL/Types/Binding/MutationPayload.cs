namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>What a mutation with conventions answers: what was made or changed, or the declared errors that kept it from being done.</summary>
sealed record MutationPayload(object? Result, IReadOnlyList<Exception>? Errors);
