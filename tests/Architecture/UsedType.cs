namespace Helsefellesskap.Tests.Architecture;

/// <summary>A type of another assembly of ours.</summary>
sealed record UsedType(string Assembly, string Namespace, string Name)
{
    public bool IsContract => $"{Namespace}.".StartsWith($"Helsefellesskap.{Assembly}.Contracts.", StringComparison.Ordinal);
}
