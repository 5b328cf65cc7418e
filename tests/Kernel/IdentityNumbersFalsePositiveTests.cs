using System.Globalization;
using Helsefellesskap.Kernel;
using Xunit.Abstractions;

namespace Helsefellesskap.Tests.Kernel;

/// <summary>How often the detector takes something else for an identity number. The samples are seeded, so the printed rates are the same each time.</summary>
public class IdentityNumbersFalsePositiveTests(ITestOutputHelper output)
{
    const int Samples = 100_000;

    /// <summary>
    /// Inherent: an account number ends with the very digit that is the second control digit of an identity number, so what separates the two is a date
    /// that exists (or a leading 8 or 9) and the first control digit, of which the rule of 2032 lets four in eleven pass.
    /// </summary>
    [Fact]
    public void About_one_account_number_in_five_could_be_an_identity_number()
    {
        var random = new Random(1964);
        var rate = Measure("account numbers, bare", () => AccountNumber(random));
        Assert.InRange(rate, 0.15, 0.25);
    }

    [Fact]
    public void An_account_number_with_its_dots_is_never_taken_for_one()
    {
        var random = new Random(1964);
        Assert.Equal(0, Measure("account numbers, dotted", () => AccountNumber(random).Insert(6, ".").Insert(4, ".")));
    }

    [Fact]
    public void One_random_row_of_eleven_digits_in_fifty_passes()
    {
        var random = new Random(2032);
        var rate = Measure("eleven random digits", () => random.NextInt64(100_000_000_000).ToString("D11", CultureInfo.InvariantCulture));
        Assert.InRange(rate, 0.01, 0.03);
    }

    /// <summary>
    /// Sentences as people in the field write them, full of dates, times, telephone numbers, amounts, references and organisation numbers. What hits is
    /// bare rows of figures, whose digits can add up to eleven.
    /// </summary>
    [Fact]
    public void Ordinary_text_is_refused_less_than_twice_in_a_thousand_sentences()
    {
        var random = new Random(5);
        var rate = Measure("ordinary sentences", () => Sentence(random));
        Assert.InRange(rate, 0, 0.002);
    }

    double Measure(string what, Func<string> sample)
    {
        var hits = Enumerable.Range(0, Samples).Count(_ => IdentityNumbers.Find(sample()) is not null);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {hits} of {Samples} taken for identity numbers ({(double)hits / Samples:P3})"));
        return (double)hits / Samples;
    }

    static string AccountNumber(Random random)
    {
        ReadOnlySpan<int> weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        while (true)
        {
            var ten = random.NextInt64(10_000_000_000).ToString("D10", CultureInfo.InvariantCulture);
            var sum = 0;
            for (var i = 0; i < weights.Length; i++) sum += weights[i] * (ten[i] - '0');
            if (sum % 11 != 1) return ten + (11 - sum % 11) % 11;
        }
    }

    static string Sentence(Random random)
    {
        var date = new DateTime(2022, 1, 1).AddMinutes(random.Next(3 * 365 * 24 * 60));
        var (a, b, c) = (random.Next(100), random.Next(1000), random.Next(10, 100));
        FormattableString text = random.Next(10) switch
        {
            0 => $"Meldt utskrivningsklar {date:dd.MM.yyyy} kl. {date:HH:mm}, hentet {date.AddDays(2):dd.MM.yyyy}; {a} døgn ventetid.",
            1 => $"Ring vakttelefonen {random.Next(400, 999)} {c} {b:000} eller sentralbordet 72 57 {c} {a:00} mellom 08 og 15.",
            2 => $"Epikrisen kom {date:yyyy-MM-dd} {date:HH:mm} og medisinlisten {date.AddHours(5):yyyy-MM-dd HH:mm:ss}.",
            3 => $"Budsjettet for {date:yyyy}-{date.Year + 1} er {random.Next(1, 900)} {b:000} 000 kroner, {a},{c} prosent mer enn før.",
            4 => $"Org.nr. {random.Next(800, 999)} {b:000} {random.Next(100, 999)}, postboks {b}, {random.Next(7000, 7999)} Trondheim.",
            5 => $"Saken har referanse {date:yyyy}/{random.Next(10000)}-{a} og journalpost {random.Next(100000)}/{date:yy}.",
            6 => $"Kommunene 5001, 5014, {random.Next(5021, 5062)} og 5031 hadde {a}, {b}, {c} og {a + c} døgn i {date:MM.yyyy}.",
            7 => $"I perioden {date:dd.MM.yyyy} - {date.AddDays(30):dd.MM.yyyy} ventet {b} pasienter i 18-69 og {a} i 70-79.",
            8 => $"Tall per måned: {a} {b} {c} {random.Next(100)} {random.Next(1000)} {random.Next(100)}.",
            _ => $"Møtet {date:d. MMMM yyyy} kl. {date:HHmm}-{date.AddHours(1):HHmm} på rom {b}, kontakt +47 {random.Next(400, 999)} {c} {b:000}.",
        };
        return text.ToString(CultureInfo.GetCultureInfo("nb-NO"));
    }
}
