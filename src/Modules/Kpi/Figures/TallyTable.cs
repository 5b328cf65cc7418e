using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Tallies of one kind, by organisation (null for the fellowship) and ward (empty for all).</summary>
internal sealed class TallyTable(IReadOnlyDictionary<(string? Organisation, string Unit), Tally> tallies)
{
    readonly IReadOnlyDictionary<(string? Organisation, string Unit), Tally> tallies = tallies;

    static readonly Tally Nothing = new(default, 0, 0);

    /// <summary>An empty tally for whom nothing is known of.</summary>
    public Tally Of(OrganisationCode? organisation, string? unit) => tallies.GetValueOrDefault((organisation?.Value, unit ?? ""), Nothing);

    /// <summary>The same with other figures in some months.</summary>
    public TallyTable With(TallyTable renewed, (Month From, Month To) months) => new(tallies.Keys.Union(renewed.tallies.Keys).ToDictionary(
        key => key,
        key => tallies.GetValueOrDefault(key, Nothing).With(renewed.tallies.GetValueOrDefault(key, Nothing), months)));
}
