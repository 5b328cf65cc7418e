using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>
/// A file that was accepted. Its rows are never changed or deleted; which of them hold is said by <see cref="Segment"/>.
/// </summary>
internal sealed class Load
{
    public required int Id { get; init; }

    /// <summary>The kind of file: "ukp-stays".</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation or body that delivered it.</summary>
    public required string Party { get; init; }

    /// <summary>The account that sent it.</summary>
    public required string Who { get; init; }

    public string? FileName { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Later than every earlier load of the kind, whatever the clocks of the nodes say.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>The organisations that it replaced, with rows in it or without.</summary>
    public required string[] Scope { get; init; }

    public required int Rows { get; init; }

    public required int Replaced { get; init; }

    public required int Removed { get; init; }

    /// <summary>Nothing in it depended on when it was loaded, so that loading the same file again can tell nothing new.</summary>
    public required bool Settled { get; init; }
}
