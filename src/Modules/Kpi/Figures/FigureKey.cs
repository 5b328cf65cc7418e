using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Asks for an indicator's figures over some months.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Organisation">Null for the fellowship.</param>
/// <param name="Unit">The ward; null for all.</param>
/// <param name="Months">The first and the last; null for all that are known, which are in memory where wards and earlier times are not asked for.</param>
/// <param name="AsOf">What held at this time; null for what holds now.</param>
internal readonly record struct FigureKey(string Indicator, OrganisationCode? Organisation, string? Unit, (Month From, Month To)? Months, DateTimeOffset? AsOf)
{
    public static FigureKey Of(string indicator, OrganisationCode? organisation, string? unit, Month from, Month to, DateTimeOffset? asOf = null) =>
        new(indicator, organisation, unit, unit is null && asOf is null ? null : (from, to), asOf);

    /// <summary>All months as they are now.</summary>
    public static FigureKey Of(string indicator, OrganisationCode? organisation) => new(indicator, organisation, null, null, null);
}
