using Helsefellesskap.Modules.Kpi.Current;

namespace Helsefellesskap.Modules.Kpi.Indicators;

/// <summary>All indicators as they are defined now, looked up once for a request.</summary>
internal sealed class IndicatorBook(DataStore data)
{
    readonly Lock gate = new();
    Task<IReadOnlyList<Indicator>>? all;

    /// <summary>In the order of their codes.</summary>
    public Task<IReadOnlyList<Indicator>> AllAsync(CancellationToken cancellationToken)
    {
        lock (gate) return all ??= ReadAsync(cancellationToken);
    }

    public async Task<Indicator?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(indicator => indicator.Code == code);

    async Task<IReadOnlyList<Indicator>> ReadAsync(CancellationToken cancellationToken) =>
        await (await data.GetAsync(cancellationToken)).IndicatorsAsync(cancellationToken);
}
