using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Targets;

[MutationType]
internal static class TargetMutations
{
    /// <summary>Adds a version of a target, which counts from now on for every month from its first day.</summary>
    [Authorize("targets.set")]
    [Error<UnknownIndicatorException>]
    [Error<UnknownOrganisationException>]
    [Error<InvalidTargetException>]
    public static async Task<Target> SetTarget(
        SetTargetInput input, KpiDbContext kpi, IndicatorBook book, OrganisationDirectory organisations, Viewer viewer, TimeProvider clock, CancellationToken cancellationToken)
    {
        var target = await ReadAsync(input, book, organisations, viewer, clock, cancellationToken);
        return await AddAsync(target with { AcceptedAt = target.RecordedAt, JudgedBy = viewer.AccountId }, kpi, cancellationToken);
    }

    /// <summary>Proposes a target; nothing is measured against it until it is decided.</summary>
    [Authorize("targets.propose")]
    [Error<UnknownIndicatorException>]
    [Error<UnknownOrganisationException>]
    [Error<InvalidTargetException>]
    public static async Task<Target> ProposeTarget(
        ProposeTargetInput input, KpiDbContext kpi, IndicatorBook book, OrganisationDirectory organisations, Viewer viewer, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await AddAsync(await ReadAsync(input, book, organisations, viewer, clock, cancellationToken), kpi, cancellationToken);

    /// <summary>Decides on a proposal: it counts from now on, or is kept as declined.</summary>
    [Authorize("targets.decide")]
    [Error<NoSuchProposalException>]
    public static async Task<Target> DecideTarget([ID] Guid targetId, bool accept, KpiDbContext kpi, Viewer viewer, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = kpi.Targets.Where(target => target.Id == targetId && target.AcceptedAt == null && target.DeclinedAt == null);
        // In one statement, so that of two who decide at once only one does.
        var decided = await waiting.ExecuteUpdateAsync(
            target => target
                .SetProperty(each => each.AcceptedAt, accept ? now : null)
                .SetProperty(each => each.DeclinedAt, accept ? null : now)
                .SetProperty(each => each.JudgedBy, viewer.AccountId),
            cancellationToken);
        if (decided == 0) throw new NoSuchProposalException();
        return await kpi.Targets.AsNoTracking().SingleAsync(target => target.Id == targetId, cancellationToken);
    }

    static async Task<Target> ReadAsync(
        TargetInput input, IndicatorBook book, OrganisationDirectory organisations, Viewer viewer, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!double.IsFinite(input.Value) || string.IsNullOrWhiteSpace(input.Source)) throw new InvalidTargetException();
        if (await book.FindAsync(input.Indicator, cancellationToken) is null) throw new UnknownIndicatorException();
        return new Target
        {
            Indicator = input.Indicator,
            Organisation = await OrganisationAsync(input.Organisation, organisations, cancellationToken),
            Unit = input.Unit,
            From = input.From,
            Value = input.Value,
            Period = input.Period,
            Source = input.Source,
            DecidedBy = input.DecidedBy,
            Baseline = input.Baseline,
            ReachBy = input.ReachBy,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = viewer.AccountId,
        };
    }

    static async Task<OrganisationCode?> OrganisationAsync(string? code, OrganisationDirectory organisations, CancellationToken cancellationToken)
    {
        if (code is null) return null;
        if (!OrganisationCode.IsValid(code)) throw new UnknownOrganisationException();
        return (await organisations.GetAsync(cancellationToken)).Find(new OrganisationCode(code))?.Code ?? throw new UnknownOrganisationException();
    }

    static async Task<Target> AddAsync(Target target, KpiDbContext kpi, CancellationToken cancellationToken)
    {
        kpi.Add(target);
        await kpi.SaveChangesAsync(cancellationToken);
        return target;
    }
}
