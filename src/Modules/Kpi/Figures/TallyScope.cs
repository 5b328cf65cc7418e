using Helsefellesskap.Kernel;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>Which tallies of a kind are read together.</summary>
/// <param name="AsOf">What held at this time; null for what holds now.</param>
/// <param name="Organisations">Whose; null for everybody's.</param>
/// <param name="Fellowship">Whether the fellowship's are among them.</param>
/// <param name="Units">Wards; the empty one stands for all wards together.</param>
/// <param name="Months">The first and the last; null for all that are known.</param>
internal sealed record TallyScope(DateTimeOffset? AsOf, string[]? Organisations, bool Fellowship, string[] Units, (Month From, Month To)? Months)
{
    /// <summary>Everything that holds now, wards together.</summary>
    public static readonly TallyScope All = new(null, null, true, [""], null);

    /// <summary>All that is asked for of one time.</summary>
    public static TallyScope Of(DateTimeOffset? asOf, IReadOnlyList<TallyKey> keys) => new(
        asOf,
        [.. keys.Select(key => key.Organisation?.Value).OfType<string>().Distinct()],
        keys.Any(key => key.Organisation is null),
        [.. keys.Select(key => key.Unit ?? "").Distinct()],
        keys.All(key => key.Months is not null) ? (keys.Min(key => key.Months!.Value.From), keys.Max(key => key.Months!.Value.To)) : null);
}
