namespace Helsefellesskap.GraphQL.Types;

/// <summary>The schema cannot be made. Every fault that was found is listed, so that one start shows them all.</summary>
public sealed class SchemaException(IReadOnlyList<string> faults)
    : Exception($"The schema has {faults.Count} fault(s):{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
