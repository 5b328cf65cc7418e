namespace Helsefellesskap.Bench.Dashboard;

/// <summary>Everything that the dashboard shows, of everybody at once.</summary>
static class Question
{
    public const string Text = """
        {
          indicators {
            code
            series(from: "2021-01", to: "2023-12") { ...figure }
            attainment(month: "2023-12") { ...verdict }
            controlChart(from: "2021-01", to: "2023-12") { ...chart }
            municipalities(month: "2023-12") {
              organisation { code }
              series(from: "2021-01", to: "2023-12") { ...figure }
              attainment(month: "2023-12") { ...verdict }
              controlChart(from: "2021-01", to: "2023-12") { ...chart }
            }
          }
        }
        fragment figure on IndicatorValue { month numerator denominator value provisional withheld }
        fragment verdict on Attainment { month withheld value baseline target attained expected status explanation }
        fragment chart on ControlChart {
          groups { from n mean lower upper short }
          points { month value signal kind provisional withheld }
          variation
          assurance
        }
        """;
}
