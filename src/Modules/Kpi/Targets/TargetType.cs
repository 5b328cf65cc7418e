using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Targets;

[ObjectType<Target>]
internal static class TargetType
{
    /// <summary>Whose target it is; null is the fellowship's, which for shares and means is the common one of all municipalities.</summary>
    [Authorize]
    public static async Task<Organisation?> Organisation([Parent] Target target, OrganisationDirectory organisations, CancellationToken cancellationToken) =>
        await organisations.FindAsync(target.Organisation?.Value, cancellationToken);
}

[ObjectType<Indicator>]
internal static class IndicatorTargets
{
    /// <summary>All versions of its targets and what is proposed, the latest first.</summary>
    [Authorize]
    [ListSize(AssumedSize = Lengths.Targets)]
    public static async Task<IReadOnlyList<Target>> Targets(
        [Parent] Indicator indicator, IDataLoader<string, TargetVersions> targets, CancellationToken cancellationToken) =>
        [.. (await targets.LoadAsync(indicator.Code, cancellationToken))!.All.OrderByDescending(target => target.From).ThenByDescending(target => target.RecordedAt)];
}
