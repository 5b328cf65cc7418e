using System.Text.Json;

namespace Helsefellesskap.Kernel.Inputs;

/// <summary>Walks the values of variables and says where the first identity number stands: "input.title", "rows.3.comment".</summary>
static class VariableTexts
{
    public static (string Place, IdentityNumberKind Kind)? Find(JsonElement value, string place)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return IdentityNumbers.Find(value.GetString()) is { } kind ? (place, kind) : null;
            case JsonValueKind.Number:
                return IdentityNumbers.Find(value.GetRawText()) is { } number ? (place, number) : null;
            case JsonValueKind.Object:
                return value.EnumerateObject().Select(InProperty).FirstOrDefault(found => found is not null);
            case JsonValueKind.Array:
                return value.EnumerateArray().Select((item, i) => Find(item, $"{place}.{i}")).FirstOrDefault(found => found is not null);
            default:
                return null;
        }

        // A name that is one itself is not repeated either.
        (string, IdentityNumberKind)? InProperty(JsonProperty property) => IdentityNumbers.Find(property.Name) is { } kind
            ? (place.Length == 0 ? "variables" : place, kind)
            : Find(property.Value, place.Length == 0 ? property.Name : $"{place}.{property.Name}");
    }
}
