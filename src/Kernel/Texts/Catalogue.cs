using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Helsefellesskap.Kernel.Texts;

/// <summary>
/// Every text that people read, in Norwegian bokmål, from the one file nb.json beside this one: keys such as "attainment.reached", values with places such as
/// "{0:N1}" that are filled as Norwegians write numbers and dates.
/// </summary>
public static class Catalogue
{
    static readonly CultureInfo Norwegian = CultureInfo.GetCultureInfo("nb-NO");
    static readonly IReadOnlyDictionary<string, string> Texts = Read();

    public static IEnumerable<string> Keys => Texts.Keys;

    /// <summary>The text under the key, with its places filled.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue holds no such text: a fault of the program, found by a test.</exception>
    public static string Text(string key, params ReadOnlySpan<object?> arguments) => string.Format(Norwegian, Texts[key], arguments);

    public static bool Holds(string key) => Texts.ContainsKey(key);

    static Dictionary<string, string> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("nb.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
