using Helsefellesskap.Modules.Kpi.Current;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>All indicators as they are defined now.</summary>
internal sealed class IndicatorBook(DataView data)
{
    /// <summary>In the order of their codes.</summary>
    public async Task<IReadOnlyList<Indicator>> AllAsync(CancellationToken cancellationToken) =>
        await (await data.GetAsync(cancellationToken)).IndicatorsAsync(cancellationToken);

    public async Task<Indicator?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(indicator => indicator.Code == code);
}
