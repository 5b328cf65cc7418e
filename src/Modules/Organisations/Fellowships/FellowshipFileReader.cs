using System.Text.Json;
using Helsefellesskap.Kernel;
using Helsefellesskap.Modules.Organisations.Contracts;

namespace Helsefellesskap.Modules.Organisations.Fellowships;

/// <summary>Reads the file that a new installation starts from, and says everything that is wrong with it at once.</summary>
static class FellowshipFileReader
{
    /// <exception cref="FellowshipFileException">The file is no JSON, or a part of it is missing, unknown, doubled or not as it must be.</exception>
    internal static FellowshipFile Read(ReadOnlyMemory<byte> utf8, string fileName)
    {
        var faults = new List<string>();
        using var document = Parse(utf8, fileName);
        var root = new JsonPlace(document.RootElement, "", faults);
        root.MayHave("fellowship", "organisations", "groups", "bodies", "ukpDailyRate", "note");
        var file = new FellowshipFile(
            ReadFellowship(root),
            ReadList(root, "organisations", ReadOrganisation, organisation => organisation.Code.Value),
            ReadList(root, "groups", ReadGroup, group => group.Code),
            ReadList(root, "bodies", ReadBody, body => body.Code),
            ReadList(root, "ukpDailyRate", ReadRate, rate => $"{rate.Year}"));
        if (file.Organisations.Count == 0 && faults.Count == 0) root.Fault("a fellowship has at least one organisation.");
        return faults.Count == 0 ? file : throw new FellowshipFileException(fileName, faults);
    }

    static JsonDocument Parse(ReadOnlyMemory<byte> utf8, string fileName)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException e)
        {
            throw new FellowshipFileException(fileName, [$"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: this is not JSON."]);
        }
    }

    static List<T> ReadList<T>(JsonPlace root, string name, Func<JsonPlace, T?> read, Func<T, string> keyOf) where T : class
    {
        var items = new List<T>();
        var keys = new HashSet<string>();
        foreach (var place in root.Property(name)?.Items() ?? [])
        {
            if (read(place) is not { } item) continue;
            if (!keys.Add(keyOf(item))) place.Fault($"'{keyOf(item)}' is in the list already.");
            items.Add(item);
        }
        return items;
    }

    static Fellowship ReadFellowship(JsonPlace root)
    {
        var place = root.Property("fellowship");
        place?.MayHave("code", "name");
        return new Fellowship { Code = ReadCode(place) ?? "", Name = ReadName(place) };
    }

    static Organisation? ReadOrganisation(JsonPlace place)
    {
        place.MayHave("code", "kind", "name", "firstDate", "lastDate", "inhabitants", "inhabitants67plus");
        var kind = place.Property("kind")?.OneOf<OrganisationKind>();
        var name = ReadName(place);
        var firstDate = place.Property("firstDate", isRequired: false)?.Date();
        var lastDate = place.Property("lastDate", isRequired: false)?.Date();
        var inhabitants = place.Property("inhabitants", isRequired: false)?.Number(least: 0);
        var older = place.Property("inhabitants67plus", isRequired: false)?.Number(least: 0);
        if (firstDate > lastDate) place.Fault("the last date lies before the first.");
        if (older > inhabitants) place.Fault("more inhabitants are 67 or older than there are inhabitants.");
        if (ReadCode(place) is not { } code || kind is null) return null;
        // Norwegian numbers lose their leading zero easily; another country's areas may have letters.
        if (kind == OrganisationKind.Municipality && code.Length != 4 && code.All(char.IsAsciiDigit))
            place.Fault("a municipality's code is its number, four digits in quotes.");
        return new Organisation
        {
            Code = new OrganisationCode(code),
            Kind = kind.Value,
            Name = name,
            FirstDate = firstDate,
            LastDate = lastDate,
            Inhabitants = inhabitants,
            Inhabitants67Plus = older,
        };
    }

    static OrganisationGroup? ReadGroup(JsonPlace place)
    {
        place.MayHave("code", "meaning");
        var meaning = place.Property("meaning")?.Text(maxLength: 200) ?? "";
        return ReadCode(place) is { } code ? new OrganisationGroup { Code = code, Meaning = meaning } : null;
    }

    static Body? ReadBody(JsonPlace place)
    {
        place.MayHave("code", "name", "status");
        var name = ReadName(place);
        var status = place.Property("status", isRequired: false)?.OneOf<BodyStatus>() ?? BodyStatus.Established;
        return ReadCode(place) is { } code ? new Body { Code = code, Name = name, Status = status } : null;
    }

    static UkpDailyRate ReadRate(JsonPlace place)
    {
        place.MayHave("year", "nok");
        return new UkpDailyRate { Year = place.Property("year")?.Number(least: 2012) ?? 0, Nok = place.Property("nok")?.Number(least: 1) ?? 0 };
    }

    static string ReadName(JsonPlace? place) => place?.Property("name")?.Text(maxLength: 200) ?? "";

    static string? ReadCode(JsonPlace? place)
    {
        var code = place?.Property("code")?.Text(OrganisationCode.MaxLength);
        if (code is null or "" || OrganisationCode.IsValid(code)) return code is "" ? null : code;
        place!.Fault("a code is letters, digits, hyphens and underscores.");
        return null;
    }
}
