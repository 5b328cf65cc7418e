using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Imports;

internal static class Municipalities
{
    /// <summary>All municipalities of the fellowship, past ones among them: old files still name them.</summary>
    public static IReadOnlyCollection<string> MunicipalityCodes(this OrganisationList organisations) =>
        [.. organisations.All.Where(organisation => organisation.Kind is OrganisationKind.Municipality).Select(organisation => organisation.Code.Value)];
}
