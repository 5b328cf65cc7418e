using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Says on whose behalf a file comes.</summary>
internal sealed class Senders(OrganisationDirectory organisations)
{
    /// <summary>Until accounts have landed everybody who can reach the program, which listens on loopback only, acts for the analysis group.</summary>
    public async Task<Sender> CurrentAsync(CancellationToken cancellationToken) =>
        new("analysegruppe", "analysegruppe", (await organisations.GetAsync(cancellationToken)).MunicipalityCodes().ToHashSet());
}
