using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Closings;

[MutationType]
[Authorize(ClosingDesk.Rule)]
internal static class ClosingMutations
{
    /// <summary>Vouches for a month: no file may change it until it is opened. Who delivers closes first, and the analysis group publishes by closing it then.</summary>
    /// <param name="kind">The kind of file: "ukp-stays".</param>
    /// <param name="month">A month that has ended.</param>
    /// <param name="organisation">A municipality that closes its own short-term stays; without it everybody's.</param>
    /// <param name="comment">What a reader of the figures should know.</param>
    [Error<NotTheSenderException>]
    [Error<MonthNotEndedException>]
    [Error<MonthAlreadyClosedException>]
    [Error<SenderHasNotClosedException>]
    public static async Task<MonthClosing> CloseMonth(
        string kind, Month month, string? organisation, string? comment, ClosingDesk desk, OrganisationDirectory organisations, CancellationToken cancellationToken) =>
        await desk.CloseAsync(kind, month, (await organisations.FindAsync(organisation, cancellationToken))?.Code, comment, cancellationToken);

    /// <summary>Opens a month again for those who closed it: the analysis group first, then who delivers.</summary>
    /// <param name="kind">The kind of file: "ukp-stays".</param>
    /// <param name="month">The month.</param>
    /// <param name="organisation">As it was closed.</param>
    /// <param name="reason">Why; kept with the closing.</param>
    [Error<NotTheSenderException>]
    [Error<NothingToOpenException>]
    [Error<ReasonMissingException>]
    public static async Task<MonthClosing> ReopenMonth(
        string kind, Month month, string? organisation, string reason, ClosingDesk desk, OrganisationDirectory organisations, CancellationToken cancellationToken) =>
        await desk.OpenAsync(kind, month, (await organisations.FindAsync(organisation, cancellationToken))?.Code, reason, cancellationToken);
}
