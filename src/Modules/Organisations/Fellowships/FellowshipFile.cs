using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Organisations.Fellowships;

/// <summary>What a fellowship says of itself in the file that a new installation starts from.</summary>
sealed record FellowshipFile(
    Fellowship Fellowship,
    IReadOnlyList<Organisation> Organisations,
    IReadOnlyList<OrganisationGroup> Groups,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<UkpDailyRate> DailyRates);
