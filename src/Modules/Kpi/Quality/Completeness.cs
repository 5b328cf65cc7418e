using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Quality;

/// <summary>Whether a month of a kind of data has been delivered for an organisation, and how soon. A delivered month without stays is zero; one that is not is missing.</summary>
/// <param name="Covered">A file that holds has the month in its period.</param>
/// <param name="Early">It was loaded before the month had ended: more will come.</param>
/// <param name="LoadedAt">When what holds was loaded; null where nothing is.</param>
/// <param name="DaysAfterMonth">How many days after the month's last day that was; negative where the month had not ended.</param>
/// <param name="FirstLoadedAt">When the whole month was first loaded, whatever has corrected it since; null where it has not been.</param>
/// <param name="Deadline">The last day on which the month is in time.</param>
internal sealed record Completeness(
    string Kind, [property: GraphQLIgnore] OrganisationCode Code, Month Month, bool Covered, bool Early, DateTimeOffset? LoadedAt, int? DaysAfterMonth,
    DateTimeOffset? FirstLoadedAt, DateOnly Deadline, Timeliness Timeliness);

[ObjectType<Completeness>]
internal static class CompletenessType
{
    /// <summary>Whose data they are.</summary>
    [Authorize]
    public static async Task<Organisation> Organisation([Parent] Completeness completeness, OrganisationDirectory organisations, CancellationToken cancellationToken) =>
        (await organisations.FindAsync(completeness.Code.Value, cancellationToken))!;
}
