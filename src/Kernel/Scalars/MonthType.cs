using System.Globalization;

namespace Helsefellesskap.Kernel.Scalars;

/// <summary>A calendar month: "2024-03".</summary>
public sealed class MonthType : TextScalar<Month>
{
    public MonthType() : base("Month", "\"2024-03\"") => Description = "A calendar month in Norway, as in \"2024-03\".";

    protected override bool TryParse(string text, out Month value) => Month.TryParse(text, out value);

    protected override bool TryFormat(Month value, Span<char> text, out int length) => value.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
}
