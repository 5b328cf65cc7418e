using Helsefellesskap.Modules.Kpi.Money;

namespace Helsefellesskap.Tests.Kpi.Money;

public sealed class WhatIfTests
{
    /// <summary>Vel heim: 100,968 bed-days of readmissions, ten per cent fewer, 30,000 kroner a bed-day.</summary>
    [Fact]
    public void The_published_saving_comes_out_to_the_krone()
    {
        var savings = new WhatIf(ReadmissionBedDays: 100_968, ReadmissionsAvoided: 0.10m).Savings();
        Assert.Equal((0, 302_904_000, 302_904_000), (savings.Municipalities, savings.Hospital, savings.Total));
    }

    [Fact]
    public void A_day_of_waiting_saves_the_municipality_its_rate_and_the_hospital_its_cost()
    {
        var savings = new WhatIf(UkpBedDays: 1767, UkpAvoided: 0.5m).Savings();
        Assert.Equal((4_417_500, 8_835_000, 13_252_500), (savings.Municipalities, savings.Hospital, savings.Total));
    }

    [Fact]
    public void The_rate_of_the_year_takes_the_place_of_the_default()
    {
        var savings = new WhatIf(UkpBedDays: 1000, UkpAvoided: 0.1m, Rates: new CostRates(UkpDayMunicipality: 5745)).Savings();
        Assert.Equal(574_500, savings.Municipalities);
    }
}
