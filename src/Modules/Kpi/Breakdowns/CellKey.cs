using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>Asks for what a kind of stays counts up to over some months, cell by cell.</summary>
/// <param name="Kind">The kind of file.</param>
/// <param name="Organisation">Null for the fellowship.</param>
internal readonly record struct CellKey(string Kind, Dimension By, OrganisationCode? Organisation, Month From, Month To);
