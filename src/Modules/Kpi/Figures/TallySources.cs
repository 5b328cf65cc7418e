using Helsefellesskap.Modules.Kpi.ShortStays;
using Helsefellesskap.Modules.Kpi.Stays;

namespace Helsefellesskap.Modules.Kpi.Figures;

/// <summary>The kinds of file that are counted.</summary>
internal static class TallySources
{
    static readonly Dictionary<string, TallySource> Sources = new[] { UkpTally.Source, ShortStayTally.Source }.ToDictionary(source => source.Kind);

    public static IEnumerable<string> Kinds => Sources.Keys;

    /// <summary>Null for a kind of which nothing is counted.</summary>
    public static TallySource? Of(string kind) => Sources.GetValueOrDefault(kind);
}
