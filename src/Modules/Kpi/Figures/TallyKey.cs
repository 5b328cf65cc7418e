using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Asks for what a kind of stays counts up to, month by month.</summary>
/// <param name="Kind">The kind of file that the figures come from.</param>
/// <param name="Organisation">Null for the fellowship.</param>
/// <param name="Unit">The ward; null for all.</param>
/// <param name="Months">The first and the last; null for all that are known.</param>
/// <param name="AsOf">What held at this time; null for what holds now.</param>
internal readonly record struct TallyKey(string Kind, OrganisationCode? Organisation, string? Unit, (Month From, Month To)? Months, DateTimeOffset? AsOf);
