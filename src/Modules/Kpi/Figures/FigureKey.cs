using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Asks for an indicator's figures over some months.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Organisation">Null for the fellowship.</param>
/// <param name="Unit">The ward; null for all.</param>
/// <param name="AsOf">What held at this time; null for what holds now.</param>
internal readonly record struct FigureKey(string Indicator, OrganisationCode? Organisation, string? Unit, Month From, Month To, DateTimeOffset? AsOf);
