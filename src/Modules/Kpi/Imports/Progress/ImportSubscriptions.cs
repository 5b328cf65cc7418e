using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Loads;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Modules.Kpi.Imports.Progress;

[SubscriptionType]
internal static class ImportSubscriptions
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How long an import is waited for that has not begun, or that the viewer may not know of.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How far a file has come, at most four times a second, until it has been answered. May be asked before the file is sent: it is waited for five minutes, and an
    /// import of another organisation is waited for just so. Only the program that takes the file knows of its progress.
    /// </summary>
    /// <param name="id">The UUID that the sender chose, given to POST /imports/{kind} as progress.</param>
    /// <param name="imports">What is under way.</param>
    /// <param name="clock">Says when to look.</param>
    /// <param name="context">Of the request, whose viewer is asked for anew while the subscription lasts.</param>
    /// <param name="cancellationToken">The watcher leaves.</param>
    [Authorize(ImportReaders.Rule)]
    public static async IAsyncEnumerable<ImportProgress> ImportProgress(
        [ID] Guid id, RunningImports imports, TimeProvider clock, IResolverContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var current = context.Services.GetRequiredService<CurrentViewer>();
        var end = clock.GetUtcNow() + Patience;
        var (import, told) = (default(RunningImport), default(ImportProgress));
        using var ticks = new PeriodicTimer(Pause, clock);
        do
        {
            if (current.Viewer is not { } viewer || import?.MayBeSeenBy(viewer) == false) yield break;
            import ??= imports.Find(id, viewer);
            if (import is null && clock.GetUtcNow() >= end) yield break;
            var progress = import?.At(id);
            if (progress is not null && progress != told) yield return told = progress;
            if (progress?.Phase is ImportPhase.Done or ImportPhase.Interrupted) yield break;
        }
        while (await ticks.WaitForNextTickAsync(cancellationToken));
    }
}
