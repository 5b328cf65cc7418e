using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Compare;

/// <summary>An indicator as one municipality has it.</summary>
/// <param name="Organisation">The municipality.</param>
internal sealed record MunicipalityIndicator(
    [property: GraphQLIgnore] Indicator Indicator, Organisation Organisation, [property: GraphQLIgnore] DisclosedSeries Figures);
