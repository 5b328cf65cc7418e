using System.Globalization;
using System.Text.Json;

namespace Helsefellesskap.Modules.Organisations.Fellowships;

/// <summary>A value of the file together with where it stands, such as <c>organisations[3].kind</c>. Reading it notes what is wrong and goes on.</summary>
sealed class JsonPlace(JsonElement value, string path, List<string> faults)
{
    internal void Fault(string reason) => faults.Add($"{(path.Length == 0 ? "the file" : path)}: {reason}");

    /// <summary>The object's property; notes that it is missing where it is required.</summary>
    internal JsonPlace? Property(string name, bool isRequired = true)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var property) && property.ValueKind != JsonValueKind.Null)
            return new JsonPlace(property, path.Length == 0 ? name : $"{path}.{name}", faults);
        if (isRequired) Fault($"'{name}' is missing.");
        return null;
    }

    /// <summary>Notes what is no object, and properties given twice or of other names: they would otherwise be passed over in silence.</summary>
    internal void MayHave(params ReadOnlySpan<string> names)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault("an object is expected.");
            return;
        }
        var seen = new HashSet<string>();
        foreach (var property in value.EnumerateObject())
        {
            if (!seen.Add(property.Name)) Fault($"'{property.Name}' is given twice.");
            if (!names.Contains(property.Name)) Fault($"'{property.Name}' is not known here; known are {string.Join(", ", names.ToArray())}.");
        }
    }

    internal IEnumerable<JsonPlace> Items()
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{path}[{index}]", faults));
        Fault("a list is expected.");
        return [];
    }

    internal string Text(int maxLength)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) && text.Length <= maxLength) return text;
        Fault($"a text of 1 to {maxLength} characters is expected.");
        return "";
    }

    /// <summary>A whole number; 1300.0 is one too, as programs of statistics write it.</summary>
    internal int Number(int least)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number >= least && number <= int.MaxValue)
            return (int)number;
        Fault($"a whole number of at least {least} is expected.");
        return least;
    }

    internal DateOnly? Date()
    {
        if (value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault("a date such as 2024-01-31 is expected.");
        return null;
    }

    /// <summary>One of the enum's names, in camelCase.</summary>
    internal T OneOf<T>() where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToList();
        if (value.ValueKind == JsonValueKind.String && names.IndexOf(value.GetString()!) is >= 0 and var index) return Enum.GetValues<T>()[index];
        Fault($"one of {string.Join(", ", names)} is expected.");
        return default;
    }
}
