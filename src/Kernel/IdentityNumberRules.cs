namespace Helsefellesskap.Kernel;

/// <summary>
/// How eleven digits are told to be an identity number: control digits, then date. Source: the regulation on the national population register (1964, and
/// the relaxed first control digit from 2032) and the health sector's and NAV's own kinds (domain.md).
/// </summary>
static class IdentityNumberRules
{
    /// <summary>What the kinds add to the month, and which kind that makes. 66 to 72 can be read as + 60 and as + 65.</summary>
    static readonly (int Added, IdentityNumberKind Kind)[] MonthForms =
    [
        (0, IdentityNumberKind.BirthNumber),
        (20, IdentityNumberKind.Npid),
        (40, IdentityNumberKind.HNumber),
        (60, IdentityNumberKind.Npid),
        (65, IdentityNumberKind.SyntheticNumber),
        (80, IdentityNumberKind.SyntheticNumber),
    ];

    static ReadOnlySpan<int> FirstWeights => [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    static ReadOnlySpan<int> SecondWeights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    public static IdentityNumberKind? KindOf(ReadOnlySpan<int> digits) =>
        !HasControlDigits(digits) ? null :
        digits[0] >= 8 ? IdentityNumberKind.FhNumber :
        KindOfDate(day: digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3], year: digits[4] * 10 + digits[5]);

    /// <summary>The first remainder is 0 by the rule of 1964 and 0 to 3 by that of 2032; the second is 0 by both.</summary>
    static bool HasControlDigits(ReadOnlySpan<int> digits) => Remainder(FirstWeights, digits) <= 3 && Remainder(SecondWeights, digits) == 0;

    static int Remainder(ReadOnlySpan<int> weights, ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * digits[i];
        return sum % 11;
    }

    static IdentityNumberKind? KindOfDate(int day, int month, int year)
    {
        var isDNumber = day > 40;
        foreach (var (added, kind) in MonthForms)
        {
            if (Exists(isDNumber ? day - 40 : day, month - added, year)) return isDNumber ? IdentityNumberKind.DNumber : kind;
        }
        return null;
    }

    /// <summary>In some century: the rule of 2032 no longer tells which, so 29 February exists in every fourth year, 00 among them.</summary>
    static bool Exists(int day, int month, int year) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);
}
