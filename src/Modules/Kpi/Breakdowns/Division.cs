namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>How a kind of stays is divided by one dimension: into cells that every stay belongs to exactly one of.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Cell">An SQL expression over a stay: the cell's place, from 0.</param>
/// <param name="Keys">What the cells are called in the schema; the catalogue holds their names under "breakdown", dimension and key.</param>
internal sealed record Division(string Kind, Dimension By, string Cell, string[] Keys)
{
    /// <summary>
    /// Cells that an undivided indicator tells of as well, or that are nothing by their definition: who went home is KPI 4, and who did not wait has no
    /// bed-days. They hide nobody else.
    /// </summary>
    public IReadOnlySet<int> ToldElsewhere { get; init; } = new HashSet<int>();

    /// <summary>The indicators that tell of them: where one of these is withheld, so is this.</summary>
    public string[] ToldBy { get; init; } = [];
}
