using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.Kernel.Texts;
using Helsefellesskap.Modules.Kpi.Disclosure;
using Helsefellesskap.Modules.Kpi.Indicators;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Kpi.Money;

[QueryType]
internal static class MoneyQueries
{
    /// <summary>What it would be worth if a share of the days were avoided: a what-if, after the cost simulator of "Vel heim".</summary>
    [Authorize(FigureAccess.Rule)]
    public static async Task<Savings> WhatIf(WhatIf input, UkpDailyRates rates, CancellationToken cancellationToken)
    {
        if (input.Year is not { } year || input.Rates?.UkpDayMunicipality is not null) return input.Savings();
        var rate = (await rates.GetAsync(cancellationToken)).FirstOrDefault(rate => rate.Year == year);
        return input.Savings(rate?.Nok ?? throw new GraphQLException(Catalogue.Text("error.noDailyRate", year), "NO_DAILY_RATE"));
    }

    /// <summary>What a municipality pays the hospital for a day that a patient waits, year by year, as the fellowship's own data say.</summary>
    [Authorize(FigureAccess.Rule)]
    [ListSize(AssumedSize = Lengths.Years)]
    public static Task<IReadOnlyList<UkpDailyRate>> UkpDailyRates(UkpDailyRates rates, CancellationToken cancellationToken) => rates.GetAsync(cancellationToken);
}
