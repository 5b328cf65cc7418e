using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Kpi.Figures;

namespace Helsefellesskap.Modules.Kpi.Disclosure;

internal static class FigureLoaders
{
    /// <summary>All figures of a request, as the viewer may see them, in one statement for each kind of data and time asked for.</summary>
    [DataLoader]
    public static Task<IReadOnlyDictionary<FigureKey, DisclosedSeries>> Figures(
        IReadOnlyList<FigureKey> keys, DisclosedFigures figures, Viewer viewer, CancellationToken cancellationToken) =>
        figures.ReadAsync(keys, FigureAccess.Of(viewer), cancellationToken);
}
