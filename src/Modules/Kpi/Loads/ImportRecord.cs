using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>A file that was accepted, and so a version of the figures: asOf its time, or any time before the next, asks for what held then.</summary>
[GraphQLName("Import")]
internal sealed record ImportRecord
{
    /// <summary>The importId that the sender was answered.</summary>
    [ID]
    public int Id { get; init; }

    /// <summary>The kind of file: "ukp-stays".</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation or body that delivered it.</summary>
    public required string Party { get; init; }

    /// <summary>The account that sent it.</summary>
    public required string Who { get; init; }

    /// <summary>What the sender called it; null where that was not said.</summary>
    public string? FileName { get; init; }

    /// <summary>The SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>From when it held.</summary>
    public DateTimeOffset LoadedAt { get; init; }

    /// <summary>The first month that it replaced.</summary>
    public Month From { get; init; }

    /// <summary>The last month that it replaced, included.</summary>
    public Month To { get; init; }

    /// <summary>The organisations whose months it replaced, with rows in it or without.</summary>
    public required IReadOnlyList<string> Scope { get; init; }

    /// <summary>Rows of the file.</summary>
    public int Rows { get; init; }

    /// <summary>Of those that held before, how many came again.</summary>
    public int Replaced { get; init; }

    /// <summary>Of those that held before, how many did not come again.</summary>
    public int Removed { get; init; }

    internal static IQueryable<ImportRecord> Of(IQueryable<Load> loads) => loads.Select(load => new ImportRecord
    {
        Id = load.Id,
        Kind = load.Kind,
        Party = load.Party,
        Who = load.Who,
        FileName = load.FileName,
        Sha256 = load.Sha256,
        LoadedAt = load.LoadedAt,
        From = load.From,
        To = load.To,
        Scope = load.Scope,
        Rows = load.Rows,
        Replaced = load.Replaced,
        Removed = load.Removed,
    });
}
