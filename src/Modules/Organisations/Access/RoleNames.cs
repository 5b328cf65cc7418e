using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Organisations.Access;

/// <summary>The field's own names of the roles, as the matrix writes them.</summary>
static class RoleNames
{
    static readonly Dictionary<string, Role> ByName = new()
    {
        ["ASU"] = Role.Asu,
        ["AU"] = Role.Au,
        ["sekretariat"] = Role.Secretariat,
        ["analysegruppe"] = Role.AnalysisGroup,
        ["kompetansegruppe"] = Role.CompetenceGroup,
        ["avviksgruppe"] = Role.DeviationGroup,
        ["PSU"] = Role.Psu,
        ["fagråd"] = Role.ProfessionalCouncil,
        ["prosjektgruppe"] = Role.ProjectGroup,
        ["kommunegruppe"] = Role.MunicipalityGroup,
        ["municipality: coordinator"] = Role.MunicipalityCoordinator,
        ["municipality: leader"] = Role.MunicipalityLeader,
        ["hospital: coordinator"] = Role.HospitalCoordinator,
        ["hospital: leader"] = Role.HospitalLeader,
        ["gp"] = Role.Gp,
        ["brukerrepresentant"] = Role.UserRepresentative,
        ["kapasitetsråd"] = Role.CapacityCouncil,
        ["controller"] = Role.Controller,
        ["integrator"] = Role.Integrator,
        ["administrator"] = Role.Administrator,
    };

    /// <summary>The roles of a row; several share one where a comma stands between their names.</summary>
    public static IEnumerable<Role> Read(string row) => row.Split(',', StringSplitOptions.TrimEntries).Select(name =>
        ByName.TryGetValue(name, out var role) ? role : throw new FormatException($"The matrix names an unknown role: '{name}'."));
}
