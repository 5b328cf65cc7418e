using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Persistence;
using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;
using Helsefellesskap.Modules.Kpi.Times;
using Helsefellesskap.Modules.Kpi.Values;
using Helsefellesskap.Modules.Organisations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Helsefellesskap.Modules.Kpi.Closings;

/// <summary>Closes and opens months: who delivers first, then the analysis group; the other way round when they are opened.</summary>
internal sealed class ClosingDesk(KpiDbContext kpi, Viewer viewer, OrganisationDirectory organisations, TimeProvider clock)
{
    public const string Rule = "kpi.closeMonths";
    const string AnalysisGroup = "close";

    public async Task<MonthClosing> CloseAsync(string kind, Month month, OrganisationCode? organisation, string? comment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (month.LastDay >= OsloTime.DateOf(now)) throw new MonthNotEndedException();
        await using var transaction = await kpi.Database.BeginTransactionAsync(cancellationToken);
        await WaitForLoadsAsync(kind, cancellationToken);
        var step = await StepAsync(kind, organisation, cancellationToken);
        var closed = await Closed(kind, month, organisation).Select(closing => closing.Step).ToListAsync(cancellationToken);
        if (closed.Contains(step)) throw new MonthAlreadyClosedException();
        if (step == ClosingStep.AnalysisGroup && closed.Count == 0 && !await DeliversAsync(kind, month, cancellationToken)) throw new SenderHasNotClosedException();
        var closing = new MonthClosing
        {
            Kind = kind,
            Organisation = organisation,
            Month = month,
            Step = step,
            ClosedBy = viewer.AccountId,
            ClosedByName = viewer.Name,
            ClosedAt = now,
            Comment = comment,
        };
        kpi.Add(closing);
        await kpi.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return closing;
    }

    public async Task<MonthClosing> OpenAsync(string kind, Month month, OrganisationCode? organisation, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissingException();
        await using var transaction = await kpi.Database.BeginTransactionAsync(cancellationToken);
        await WaitForLoadsAsync(kind, cancellationToken);
        var step = await StepAsync(kind, organisation, cancellationToken);
        var closed = await Closed(kind, month, organisation).ToListAsync(cancellationToken);
        // What was closed last is opened first.
        if (closed.MaxBy(closing => closing.Step) is not { } last || last.Step != step) throw new NothingToOpenException();
        last.Open(viewer, clock.GetUtcNow(), reason);
        await kpi.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return last;
    }

    /// <summary>As which of the two the viewer acts: a municipality for its own short-term stays, the hospital for all that it delivers.</summary>
    async Task<ClosingStep> StepAsync(string kind, OrganisationCode? organisation, CancellationToken cancellationToken)
    {
        if (viewer.GrantOf(Rule) is not { } grant) throw new NotTheSenderException();
        if (grant.Says(AnalysisGroup)) return ClosingStep.AnalysisGroup;
        var known = await organisations.GetAsync(cancellationToken);
        var own = grant.Organisations.Select(known.Find).OfType<Organisation>().ToArray();
        var delivers = organisation is { } municipality
            ? kind == ShortStayKind.Name && own.Any(each => each.Code == municipality)
            : kind is UkpStayKind.Name or ShortStayKind.Name && own.Any(each => each.Kind == OrganisationKind.Hospital);
        return delivers ? ClosingStep.Sender : throw new NotTheSenderException();
    }

    /// <summary>Whether the analysis group itself delivered what holds, and need not wait for another sender.</summary>
    async Task<bool> DeliversAsync(string kind, Month month, CancellationToken cancellationToken)
    {
        if (kind == ValueKind.Name) return true;
        var parties = await kpi.Segments.Where(segment => segment.Kind == kind && segment.Month == month && segment.ValidUntil == null)
            .Join(kpi.Loads, segment => segment.LoadId, load => load.Id, (_, load) => load.Party)
            .Distinct()
            .ToListAsync(cancellationToken);
        return parties.Count > 0 && parties.All(party => party == nameof(Role.AnalysisGroup));
    }

    IQueryable<MonthClosing> Closed(string kind, Month month, OrganisationCode? organisation) =>
        kpi.MonthClosings.Where(closing => closing.Kind == kind && closing.Month == month && closing.Organisation == organisation && closing.OpenedAt == null);

    /// <summary>A load that is under way ends first, and the next one sees what is closed.</summary>
    Task<int> WaitForLoadsAsync(string kind, CancellationToken cancellationToken) =>
        kpi.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('kpi.loads'), hashtext({kind}))", cancellationToken);
}
