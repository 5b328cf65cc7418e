using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>Every file that is answered leaves a line in the audit log, whether it changed anything or not.</summary>
public sealed class AuditedTests : IAsyncLifetime
{
    const string Stay = "S1;5001;80-89;2024-01-01 10:00;2024-01-10 12:00;2024-01-12 11:00;home;;6";

    static readonly byte[] File = ImportHost.Csv(ImportHost.StayHeader, [Stay]);
    static readonly byte[] Faulty = ImportHost.Csv(ImportHost.StayHeader, [Stay, Stay.Replace("5001", "9999", StringComparison.Ordinal)]);

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_check_is_written_down_with_who_when_which_file_and_how_much()
    {
        Assert.Equal(200, (await host.SendAsync("ukp-stays", File, "mode=check")).Status);

        var line = Assert.Single(await LinesAsync());
        Assert.Equal(("check", "ukp-stays", Sha256(File)), ((string)line["action"]!, (string)line["objectType"]!, (string)line["objectId"]!));
        Assert.Equal(["AnalysisGroup"], line["roles"]!.AsArray().Select(role => (string)role!));
        Assert.Equal((string)(await host.AnalysisGroup.DataAsync("{ me { accountId } }"))["me"]!["accountId"]!, (string?)line["accountId"]);
        Assert.NotNull((string?)line["at"]);
        Assert.Equal($$"""{"Rows":1,"Accepted":1,"Replaced":0,"Removed":0,"Errors":0,"Sha256":"{{Sha256(File)}}"}""", Details(line));
    }

    [Theory]
    [InlineData("mode=check", "check")]
    [InlineData("mode=load", "load-refused")]
    public async Task A_file_that_is_refused_is_written_down(string mode, string action)
    {
        Assert.Equal(422, (await host.SendAsync("ukp-stays", Faulty, mode)).Status);

        var line = Assert.Single(await LinesAsync());
        Assert.Equal((action, Sha256(Faulty)), ((string)line["action"]!, (string)line["objectId"]!));
        Assert.Equal($$"""{"Rows":2,"Accepted":1,"Replaced":0,"Removed":0,"Errors":1,"Sha256":"{{Sha256(Faulty)}}"}""", Details(line));
    }

    [Fact]
    public async Task A_load_is_written_down_each_time_it_is_sent_with_the_version_that_it_is()
    {
        var id = $"{(await host.SendAsync("ukp-stays", File, "mode=load")).Body["importId"]}";
        await host.SendAsync("ukp-stays", File, "mode=load");

        Assert.Equal([$"load {id} 0", $"load {id} 1"], (await LinesAsync()).Select(line => $"{line["action"]} {line["objectId"]} {JsonNode.Parse(Details(line))!["Replaced"]}").Order());
    }

    [Fact]
    public async Task What_is_no_table_at_all_is_written_down()
    {
        await host.SendAsync("ukp-stays", [], "mode=check");

        Assert.Equal($$"""{"Rows":0,"Accepted":0,"Replaced":0,"Removed":0,"Errors":1,"Sha256":"{{Sha256([])}}"}""", Details(Assert.Single(await LinesAsync())));
    }

    async Task<IReadOnlyList<JsonNode>> LinesAsync()
    {
        using var controller = await host.Host.SignInAsync(Role.Controller);
        var data = await controller.DataAsync("{ auditEvents(first: 20, where: { objectType: { eq: \"ukp-stays\" } }) { nodes { at accountId roles action objectType objectId new } } }");
        return [.. data["auditEvents"]!["nodes"]!.AsArray().Select(line => line!)];
    }

    static string Details(JsonNode line) => JsonNode.Parse((string)line["new"]!)!.ToJsonString();

    static string Sha256(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
