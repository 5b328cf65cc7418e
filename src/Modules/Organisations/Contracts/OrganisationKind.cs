namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>What an organisation is in the fellowship (domain.md, who takes part).</summary>
public enum OrganisationKind
{
    /// <summary>A kommune; its code is its four-digit number, and it takes over patients after the hospital.</summary>
    Municipality,

    /// <summary>A sykehus or hospital trust.</summary>
    Hospital,

    /// <summary>A fastlegekontor: each practice is an organisation of its own.</summary>
    Gp,

    /// <summary>Those who speak for patients and next of kin; they see only what is de-identified.</summary>
    UserRepresentative,
}
