using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Loads;

/// <summary>An organisation that a kind has ever been delivered for: from then on the fellowship's figure lacks something in a month that it lacks.</summary>
internal sealed class Delivery
{
    public required string Kind { get; init; }

    public required OrganisationCode Organisation { get; init; }

    public required DateTimeOffset Since { get; init; }
}
