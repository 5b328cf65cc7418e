using System.Globalization;
using System.Text;

namespace Helsefellesskap.Bench.Import;

/// <summary>Stays drawn by a seeded generator: ten years, all municipalities, three of four without waiting.</summary>
public static class StayFile
{
    static readonly string[] Municipalities =
        "5001 5014 5021 5022 5025 5026 5027 5028 5029 5031 5032 5033 5054 5055 5056 5057 5058 5059 5061".Split(' ');

    static readonly string[] AgeGroups = ["18-69", "70-79", "80-89", "90+"];
    static readonly string[] Destinations = ["home", "short_term", "long_term", "rehabilitation", "other_hospital", "deceased"];
    static readonly DateTime First = new(2014, 1, 1);
    const int Minutes = 10 * 365 * 24 * 60;

    /// <param name="municipalities">Whom the stays belong to; without it the demo fellowship's.</param>
    public static void Write(string path, int rows, string[]? municipalities = null)
    {
        var among = municipalities ?? Municipalities;
        var random = new Random(20240101);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), bufferSize: 1 << 20);
        file.WriteLine("stay_key;municipality_no;age_group;admitted_at;ready_at;discharged_at;destination;readmitted_at;cfs");
        for (var i = 0; i < rows; i++)
        {
            var ready = Real(First.AddMinutes((long)i * Minutes / rows));
            var admitted = Earlier(Real(ready.AddMinutes(-random.Next(60, 20_000))), ready);
            var days = random.NextDouble() < 0.75 ? 0 : random.Next(1, 9);
            var discharged = Later(Real(ready.AddDays(days).AddMinutes(random.Next(10, 300))), ready);
            var destination = Destinations[random.Next(Destinations.Length)];
            var readmitted = destination != "deceased" && random.NextDouble() < 0.15 ? Real(discharged.AddMinutes(random.Next(200, 80_000))) : (DateTime?)null;
            var cfs = random.NextDouble() < 0.5 ? "" : random.Next(1, 10).ToString(CultureInfo.InvariantCulture);
            // Keys in no order, as a hospital's keys are.
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"S{(long)i * 7_919_317 % 10_000_019:00000000};{among[random.Next(among.Length)]};{AgeGroups[random.Next(AgeGroups.Length)]};{admitted:yyyy-MM-dd HH:mm};{ready:yyyy-MM-dd HH:mm};{discharged:yyyy-MM-dd HH:mm};{destination};{readmitted:yyyy-MM-dd HH:mm};{cfs}"));
        }
    }

    /// <summary>A correction: the stays of one month of a file, without so many of them.</summary>
    public static void WriteMonth(string path, string whole, string month, int without)
    {
        var lines = File.ReadLines(whole);
        File.WriteAllLines(path, lines.Take(1).Concat(lines.Skip(1).Where(line => line.Split(';')[4].StartsWith(month, StringComparison.Ordinal)).Skip(without)));
    }

    /// <summary>The same stays, but every hundredth at home says that it went to short-term care.</summary>
    public static void Correct(string path, string corrected) => File.WriteAllLines(
        corrected, File.ReadLines(path).Select((line, row) => row % 100 == 0 ? line.Replace(";home;", ";short_term;", StringComparison.Ordinal) : line));

    /// <summary>Nothing happens in the hour that summer time skips.</summary>
    static DateTime Real(DateTime time) => time.Hour == 2 ? time.AddHours(1) : time;

    static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;
}
