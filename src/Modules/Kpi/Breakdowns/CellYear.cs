using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>A calendar year broken down, and what of it is shown to those who do not see the whole.</summary>
/// <param name="rows">In the order of the patterns' rows; null for the fellowship.</param>
/// <param name="tables">What is counted, by organisation.</param>
/// <param name="patterns">By indicator.</param>
internal sealed class CellYear(OrganisationCode?[] rows, Func<OrganisationCode?, CellTable> tables, IReadOnlyDictionary<string, CellPattern> patterns)
{
    public CellTable Of(OrganisationCode? organisation) => tables(organisation);

    public bool Shows(string indicator, OrganisationCode? organisation, int cell) =>
        Array.IndexOf(rows, organisation) is >= 0 and var row && patterns.TryGetValue(indicator, out var pattern) && pattern.Shows(row, cell);
}
