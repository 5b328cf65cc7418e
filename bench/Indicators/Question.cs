namespace Helsefellesskap.Bench.Indicators;

static class Question
{
    /// <summary>From January 2020.</summary>
    public const int Months = 36;

    public static readonly string[] Organisations =
        "5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ');

    /// <summary>The fellowship and its municipalities.</summary>
    public static readonly string Text = $$"""
        { indicators { code whole: series(from: "2020-01", to: "2022-12") { ...figure }
        {{string.Join("\n", Organisations.Select(code => $$"""m{{code}}: series(organisation: "{{code}}", from: "2020-01", to: "2022-12") { ...figure }"""))}} } }
        fragment figure on IndicatorValue { month numerator denominator value provisional withheld }
        """;

    public static int PlaceOf(DateOnly month) => (month.Year - 2020) * 12 + month.Month - 1;
}
