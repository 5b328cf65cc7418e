using System.Text;
using Helsefellesskap.Modules.Organisations.Contracts;
using Helsefellesskap.Modules.Organisations.Fellowships;

namespace Helsefellesskap.Tests.Organisations.Fellowships;

public sealed class FellowshipFileReaderTests
{
    [Fact]
    public void The_file_that_comes_with_the_program_is_whole()
    {
        var file = FellowshipFileReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations.json")), "organisations.json");
        Assert.Equal(19, file.Organisations.Count(organisation => organisation.Kind == OrganisationKind.Municipality));
        Assert.Equal(31_120, file.Organisations.Single(organisation => organisation.Code.Value == "5001").Inhabitants67Plus);
        Assert.Equal(BodyStatus.Proposed, file.Bodies.Single(body => body.Code == "kapasitetsraad").Status);
        Assert.Equal(5_745, file.DailyRates.Single(rate => rate.Year == 2024).Nok);
        Assert.Equal(2, file.Groups.Count);
    }

    [Fact]
    public void Another_fellowship_needs_no_other_program()
    {
        var file = Read("""
            { "fellowship": { "code": "nord", "name": "Nord" },
              "organisations": [
                { "code": "9901", "kind": "municipality", "name": "Gamle Vik", "lastDate": "2019-12-31", "inhabitants": 900 },
                { "code": "9902", "kind": "municipality", "name": "Vik", "firstDate": "2020-01-01" } ],
              "groups": [], "bodies": [ { "code": "asu", "name": "ASU" } ], "ukpDailyRate": [] }
            """);
        Assert.False(file.Organisations[0].IsPartyOn(new DateOnly(2020, 1, 1)));
        Assert.True(file.Organisations[1].IsPartyOn(new DateOnly(2020, 1, 1)));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { """{ "kind": "municipality", "name": "Vik" }""", "organisations[0]: 'code' is missing." },
        { """{ "code": "9901", "name": "Vik" }""", "organisations[0]: 'kind' is missing." },
        { """{ "code": "9901", "kind": "muncipality", "name": "Vik" }""", "organisations[0].kind: one of municipality, hospital, gp, userRepresentative is expected." },
        { """{ "code": "901", "kind": "municipality", "name": "Vik" }""", "organisations[0]: a municipality's code is its number, four digits in quotes." },
        { """{ "code": 9901, "kind": "municipality", "name": "Vik" }""", "organisations[0].code: a text of 1 to 40 characters is expected." },
        { """{ "code": "vik kommune", "kind": "gp", "name": "Vik" }""", "organisations[0]: a code is letters, digits, hyphens and underscores." },
        { """{ "code": "9901", "kind": "municipality", "name": " " }""", "organisations[0].name: a text of 1 to 200 characters is expected." },
        { """{ "code": "9901", "kind": "municipality", "name": "Vik", "inhabitants": 1.5 }""", "organisations[0].inhabitants: a whole number of at least 0 is expected." },
        { """{ "code": "9901", "kind": "municipality", "name": "Vik", "inhabitants": 5, "inhabitants67plus": 6 }""",
            "organisations[0]: more inhabitants are 67 or older than there are inhabitants." },
        { """{ "code": "9901", "kind": "municipality", "name": "Vik", "firstDate": "2020-13-01" }""", "organisations[0].firstDate: a date such as 2024-01-31 is expected." },
        { """{ "code": "9901", "kind": "municipality", "name": "Vik", "firstDate": "2020-01-02", "lastDate": "2020-01-01" }""",
            "organisations[0]: the last date lies before the first." },
        { """{ "code": "9901", "kind": "municipality", "nam": "Vik", "name": "Vik" }""",
            "organisations[0]: 'nam' is not known here; known are code, kind, name, firstDate, lastDate, inhabitants, inhabitants67plus." },
        { """{ "code": "9901", "kind": "gp", "name": "A" }, { "code": "9901", "kind": "gp", "name": "B" }""", "organisations[1]: '9901' is in the list already." },
        { """{ "code": "9901", "kind": "gp", "name": "A", "name": "B" }""", "organisations[0]: 'name' is given twice." },
        { "7", "organisations[0]: an object is expected." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_said_with_its_place_and_reason(string organisations, string expected)
    {
        var refusal = Assert.Throws<FellowshipFileException>(() => ReadWith(organisations));
        Assert.Contains(expected, refusal.Faults);
        Assert.Contains("test.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_said_at_once()
    {
        var refusal = Assert.Throws<FellowshipFileException>(() => Read("""
            { "fellowship": { "code": "nord" }, "organisations": [ { "code": "1", "kind": "municipality" } ],
              "bodies": {}, "ukpDailyRate": [ { "year": 2024, "nok": 0 }, { "year": 2024, "nok": 1 } ], "more": 1 }
            """));
        Assert.Equal(
        [
            "the file: 'more' is not known here; known are fellowship, organisations, groups, bodies, ukpDailyRate, note.",
            "fellowship: 'name' is missing.",
            "organisations[0]: 'name' is missing.",
            "organisations[0]: a municipality's code is its number, four digits in quotes.",
            "the file: 'groups' is missing.",
            "bodies: a list is expected.",
            "ukpDailyRate[0].nok: a whole number of at least 1 is expected.",
            "ukpDailyRate[1]: '2024' is in the list already.",
        ], refusal.Faults);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("not json")]
    public void What_is_not_json_is_refused_with_its_line(string text) =>
        Assert.StartsWith("line 1, byte ", Assert.Throws<FellowshipFileException>(() => Read(text)).Faults.Single(), StringComparison.Ordinal);

    [Fact]
    public void A_fellowship_of_nobody_is_none() =>
        Assert.Equal(["the file: a fellowship has at least one organisation."], Assert.Throws<FellowshipFileException>(() => ReadWith("")).Faults);

    static FellowshipFile ReadWith(string organisations) => Read(
        $$"""{ "fellowship": { "code": "nord", "name": "Nord" }, "organisations": [ {{organisations}} ], "groups": [], "bodies": [], "ukpDailyRate": [] }""");

    static FellowshipFile Read(string text) => FellowshipFileReader.Read(Encoding.UTF8.GetBytes(text), "test.json");
}
