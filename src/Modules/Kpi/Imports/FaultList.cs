using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>The first hundred faults of a file, and how many there are in all.</summary>
internal sealed class FaultList
{
    public const int MostListed = 100;

    readonly List<ImportFault> listed = [];

    public int Count { get; private set; }

    public int NotListed => Count - listed.Count;

    /// <summary>Whether more faults would only be counted.</summary>
    public bool IsFull => listed.Count == MostListed;

    public IReadOnlyList<ImportFault> Listed => [.. listed.OrderBy(fault => fault.Row)];

    /// <summary>Counts faults that are not listed because there are too many.</summary>
    public void AddUnlisted(long further) => Count += (int)further;

    /// <param name="row">Counted from 1 with the header; null for the whole file.</param>
    /// <param name="column">Null for the row or the file as a whole.</param>
    /// <param name="code">Which fault; its text is in the catalogue.</param>
    /// <param name="places">What fills the places of the text; never a cell.</param>
    public void Add(int? row, string? column, string code, params ReadOnlySpan<object?> places)
    {
        Count++;
        if (!IsFull) listed.Add(new ImportFault(row, column, code, Catalogue.Text($"import.{code}", places)));
    }
}
