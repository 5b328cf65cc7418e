namespace Helsefellesskap.Kernel;

/// <summary>What a person or service does in the fellowship: the rows of the table of who may do what (domain.md).</summary>
public enum Role
{
    Asu,
    Au,
    Secretariat,
    AnalysisGroup,
    CompetenceGroup,
    DeviationGroup,
    Psu,
    ProfessionalCouncil,
    ProjectGroup,
    MunicipalityGroup,
    MunicipalityCoordinator,
    MunicipalityLeader,
    HospitalCoordinator,
    HospitalLeader,
    Gp,
    UserRepresentative,
    CapacityCouncil,
    Controller,
    Integrator,
    Administrator,
}
