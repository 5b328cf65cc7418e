using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Targets;

/// <summary>All versions of one indicator's targets, and which of them counts.</summary>
/// <param name="Common">Whether the fellowship's target is also each municipality's: so for shares and means, never for sums.</param>
internal sealed record TargetVersions(IReadOnlyList<Target> All, bool Common)
{
    /// <summary>
    /// The version that a month is measured against: the latest that is valid in the month and, where <paramref name="asOf"/> is given, was accepted by then.
    /// A ward has its own target or none; asked for without its organisation it is found by its name.
    /// </summary>
    public Target? For(OrganisationCode? organisation, string? unit, Month month, DateTimeOffset? asOf = null)
    {
        var valid = All
            .Where(target => target.Evaluated && target.Period is not null && target.From <= month.LastDay && target.AcceptedAt <= (asOf ?? DateTimeOffset.MaxValue))
            .OrderByDescending(target => target.From)
            .ThenByDescending(target => target.AcceptedAt)
            .ToArray();
        if (unit is not null) return valid.FirstOrDefault(target => target.Unit == unit && (organisation is null || target.Organisation == organisation));
        return valid.FirstOrDefault(target => target.Unit is null && target.Organisation == organisation)
            ?? (Common ? valid.FirstOrDefault(target => target.Unit is null && target.Organisation is null) : null);
    }
}
