using System.Text;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Kernel;

public class IdentityNumbersTests
{
    /// <summary>Published synthetic numbers (domain.md).</summary>
    [Theory]
    [InlineData("17912099997", IdentityNumberKind.SyntheticNumber)]
    [InlineData("29822099635", IdentityNumberKind.SyntheticNumber)]
    [InlineData("57912075186", IdentityNumberKind.DNumber)]
    [InlineData("13527248013", IdentityNumberKind.HNumber)]
    [InlineData("30108299939", IdentityNumberKind.BirthNumber)]
    [InlineData("81234567802", IdentityNumberKind.FhNumber)]
    public void A_published_number_is_found(string number, IdentityNumberKind kind) => Finds(kind, number);

    /// <summary>Each form of day and month, with control digits by the rule of 1964 and by that of 2032.</summary>
    [Theory]
    [InlineData("0101", IdentityNumberKind.BirthNumber)]
    [InlineData("4101", IdentityNumberKind.DNumber)]
    [InlineData("0121", IdentityNumberKind.Npid)]
    [InlineData("4121", IdentityNumberKind.DNumber)]
    [InlineData("0141", IdentityNumberKind.HNumber)]
    [InlineData("4141", IdentityNumberKind.DNumber)]
    [InlineData("0161", IdentityNumberKind.Npid)]
    [InlineData("4161", IdentityNumberKind.DNumber)]
    [InlineData("3166", IdentityNumberKind.SyntheticNumber)]
    [InlineData("3177", IdentityNumberKind.SyntheticNumber)]
    [InlineData("7177", IdentityNumberKind.DNumber)]
    [InlineData("0181", IdentityNumberKind.SyntheticNumber)]
    [InlineData("4192", IdentityNumberKind.DNumber)]
    [InlineData("8999", IdentityNumberKind.FhNumber)]
    [InlineData("9000", IdentityNumberKind.FhNumber)]
    public void Every_form_is_found_by_both_rules(string dayAndMonth, IdentityNumberKind kind)
    {
        foreach (var rest in Enumerable.Range(0, 4)) Finds(kind, WithControlDigits(dayAndMonth + "84", rest));
    }

    [Theory]
    [InlineData("12345678910")]
    [InlineData("00000000000")]
    [InlineData("17912099998")]
    [InlineData("1791209999")]
    [InlineData("179120999970")]
    [InlineData("017912099997")]
    [InlineData("")]
    public void What_is_no_number_is_left_alone(string text) => Finds(null, text);

    /// <summary>An identifier of our own making may hold the digits by chance; beside it, or in what only looks like one, they are found.</summary>
    [Theory]
    [InlineData("d0c7a4e2-5b1f-4c3e-9a6d-a17912099997", null)]
    [InlineData("d0c7a4e2-5b1f-1791-2099-997abcdef012", null)]
    [InlineData("{\"accountId\":\"d0c7a4e2-5b1f-4c3e-9a6d-a17912099997\"}", null)]
    [InlineData("d0c7a4e2-5b1f-4c3e-9a6d-aaaaaaaaaaaa 17912099997", IdentityNumberKind.SyntheticNumber)]
    [InlineData("17912099997 d0c7a4e2-5b1f-4c3e-9a6d-aaaaaaaaaaaa", IdentityNumberKind.SyntheticNumber)]
    [InlineData("d0c7a4e2-5b1f-4c3e-9a6-a17912099997", IdentityNumberKind.SyntheticNumber)]
    [InlineData("d0c7a4e2-5b1f-4c3e-9a6d-a17912099997a", IdentityNumberKind.SyntheticNumber)]
    public void A_UUID_holds_none(string text, IdentityNumberKind? kind) => Finds(kind, text);

    [Theory]
    [InlineData("3002")]
    [InlineData("3104")]
    [InlineData("0113")]
    [InlineData("0133")]
    [InlineData("0153")]
    [InlineData("0178")]
    [InlineData("0193")]
    [InlineData("0001")]
    [InlineData("3201")]
    [InlineData("4001")]
    [InlineData("7201")]
    [InlineData("7022")]
    public void A_date_that_does_not_exist_is_no_number(string dayAndMonth)
    {
        foreach (var rest in Enumerable.Range(0, 4)) Finds(null, WithControlDigits(dayAndMonth + "84", rest));
    }

    [Fact]
    public void Leap_day_exists_in_leap_years_alone()
    {
        Finds(IdentityNumberKind.BirthNumber, WithControlDigits("290284", 0));
        Finds(IdentityNumberKind.BirthNumber, WithControlDigits("290200", 0));
        Finds(null, WithControlDigits("290285", 0));
    }

    [Theory]
    [InlineData("179120 99997")]
    [InlineData("179120-99997")]
    [InlineData("179120 - 99997")]
    [InlineData("17 91 20 999 97")]
    [InlineData("17-91-20-99997")]
    [InlineData("17.91.20 99997")]
    [InlineData("17/91/20-99997")]
    [InlineData("1 7 9 1 2 0 9 9 9 9 7")]
    [InlineData("179120\u00a099997")]
    [InlineData("179120\u201399997")]
    [InlineData("179120\u221299997")]
    [InlineData("179120\u00ad99997")]
    [InlineData("1791\u200b2099997")]
    [InlineData("\uff11\uff17\uff19\uff11\uff12\uff10\uff19\uff19\uff19\uff19\uff17")]
    [InlineData("Pasienten (17912099997) ble meldt.")]
    [InlineData("fnr17912099997")]
    [InlineData("S17912099997_a.pdf")]
    [InlineData("ring 22 33 44 55 17912099997")]
    [InlineData("17912099997 22 33")]
    [InlineData("Først 12345678910, så 17912099997")]
    public void A_number_is_found_as_people_write_it(string text) => Finds(IdentityNumberKind.SyntheticNumber, text);

    [Theory]
    [InlineData("1791.20.99997", "an account number's dots")]
    [InlineData("179120    99997", "columns")]
    [InlineData("179120\n99997", "lines")]
    [InlineData("179120,99997", "decimals")]
    public void Groups_that_are_no_number_are_left_alone(string text, string because) => Assert.True(IdentityNumbers.Find(text) is null, because);

    static void Finds(IdentityNumberKind? kind, string text)
    {
        Assert.Equal(kind, IdentityNumbers.Find(text));
        Assert.Equal(kind, IdentityNumbers.Find(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>A number that begins with the six digits and whose first remainder is the one asked for.</summary>
    static string WithControlDigits(string six, int firstRemainder)
    {
        for (var individual = 0; individual < 1000; individual++)
        {
            for (var last = 0; last < 100; last++)
            {
                var number = $"{six}{individual:000}{last:00}";
                if (Remainder(number, "3761894521") == firstRemainder && Remainder(number, "54327654321") == 0) return number;
            }
        }
        throw new InvalidOperationException("There is no such number.");
    }

    static int Remainder(string digits, string weights) => weights.Select((weight, i) => (weight - '0') * (digits[i] - '0')).Sum() % 11;
}
