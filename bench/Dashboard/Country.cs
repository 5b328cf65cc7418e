using System.Text.Json;

namespace Helsefellesskap.Bench.Dashboard;

/// <summary>A fellowship as large as a country.</summary>
static class Country
{
    public static readonly string[] Municipalities = [.. Enumerable.Range(1001, 356).Select(number => $"{number}")];

    /// <summary>The file that the program fills a new installation from.</summary>
    public static void WriteFile(string path) => File.WriteAllText(path, JsonSerializer.Serialize(new
    {
        fellowship = new { code = "country", name = "Country" },
        organisations = Municipalities
            .Select(code => new { code, kind = "municipality", name = $"Municipality {code}" })
            .Prepend(new { code = "hospital", kind = "hospital", name = "Hospital" }),
        groups = Array.Empty<string>(),
        bodies = Array.Empty<string>(),
        ukpDailyRate = Array.Empty<string>(),
    }));
}
