using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Organisations.Contracts;

/// <summary>The helsefellesskap that runs this program; there is one in each installation.</summary>
public sealed record Fellowship
{
    /// <summary>A short word, used in exports.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether this installation is the demo, whose passwords are known to all. Decided at the first start, for good.</summary>
    public bool IsDemo { get; init; }
}

/// <summary>Parties named together, so that a plan can say who does a thing: each municipality, or the municipalities jointly.</summary>
public sealed record OrganisationGroup
{
    public required string Code { get; init; }

    public required string Meaning { get; init; }
}

/// <summary>What a municipality pays the hospital for a patient who is ready for discharge, in whole kroner per day of that year.</summary>
[Authorize]
[GraphQLDescription("What a municipality pays the hospital for each day that a patient waits, ready for discharge.")]
public sealed record UkpDailyRate
{
    [GraphQLDescription("The calendar year that the rate is for.")]
    public required int Year { get; init; }

    [GraphQLDescription("Whole kroner a day.")]
    public required int Nok { get; init; }
}
