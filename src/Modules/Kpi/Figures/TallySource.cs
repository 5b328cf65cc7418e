namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Where the tallies of a kind come from.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Columns">What is summed: an SQL expression for each column of a <see cref="Tally"/>.</param>
/// <param name="Table">The contributions, with the columns load_id, organisation and month.</param>
/// <param name="FiledBy">The column with the month of the segment.</param>
/// <param name="HasUnits">Whether contributions are kept by ward, in the column unit; empty in rows that belong to none.</param>
/// <param name="LastingColumns">How many of the columns, the first ones, hold what time alone does not change.</param>
internal sealed record TallySource(string Kind, string[] Columns, string Table, string FiledBy, bool HasUnits, int LastingColumns);
