using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Modules.Kpi.Breakdowns;

/// <summary>What an indicator is broken down by. None of them says who a patient is.</summary>
[GraphQLName("BreakdownDimension")]
internal enum Dimension
{
    /// <summary>18 to 69, then by tens to 90 and over.</summary>
    AgeGroup,

    /// <summary>Where patients went from the hospital; those who wait still are a group of their own.</summary>
    Destination,

    /// <summary>The day of the week on which they were declared ready for discharge.</summary>
    Weekday,

    /// <summary>The hour in which they were declared ready for discharge, as the clock in Oslo showed it.</summary>
    Hour,

    /// <summary>Bands of bed-days after that, of short-term stays of nights.</summary>
    Length,
}
