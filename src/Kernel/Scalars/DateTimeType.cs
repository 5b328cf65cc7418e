using System.Globalization;

namespace Helsefellesskap.Kernel.Scalars;

/// <summary>A moment. Read with any offset (RFC 3339), never without one; written in UTC: "2024-03-31T12:00:00.000Z".</summary>
public sealed class DateTimeType : TextScalar<DateTimeOffset>
{
    static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public DateTimeType() : base("DateTime", "\"2024-03-31T12:00:00Z\"") =>
        Description = "A moment in UTC, as in \"2024-03-31T12:00:00.000Z\"; other offsets are accepted and converted.";

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        // Without an offset a text would be taken for the time of wherever the program runs.
        var hasOffset = text.EndsWith('Z') || text.Length > 6 && text[^6] is '+' or '-';
        if (!hasOffset || !DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return false;
        value = moment.ToUniversalTime();
        return true;
    }

    protected override bool TryFormat(DateTimeOffset value, Span<char> text, out int length) =>
        value.UtcDateTime.TryFormat(text, out length, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
