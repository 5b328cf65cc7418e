using System.Globalization;

namespace Helsefellesskap.Kernel.Scalars;

/// <summary>A date of the calendar, in no time zone: "2024-03-31".</summary>
public sealed class DateType : TextScalar<DateOnly>
{
    const string Form = "yyyy-MM-dd";

    public DateType() : base("Date", "\"2024-03-31\"") => Description = "A date of the calendar in Norway, as in \"2024-03-31\".";

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override bool TryFormat(DateOnly value, Span<char> text, out int length) =>
        value.TryFormat(text, out length, Form, CultureInfo.InvariantCulture);
}
