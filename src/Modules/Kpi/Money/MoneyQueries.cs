using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Modules.Kpi.Disclosure;

namespace Helsefellesskap.Modules.Kpi.Money;

[QueryType]
internal static class MoneyQueries
{
    /// <summary>What it would be worth if a share of the days were avoided: a what-if, after the cost simulator of "Vel heim".</summary>
    [Authorize(FigureAccess.Rule)]
    public static Savings WhatIf(WhatIf input) => input.Savings();
}
