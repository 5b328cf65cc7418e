using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>What was loaded stays readable with who, when and which file, for those whom it concerns.</summary>
public sealed class ImportRecordTests : IAsyncLifetime
{
    const string Records = "{ imports { nodes { id kind party who fileName sha256 loadedAt from to scope rows replaced removed } totalCount } }";

    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Each_version_is_told_of_with_who_when_and_which_file_the_newest_first()
    {
        using var trondheim = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        var first = await LoadAsync(trondheim, "K1;5001;Øya helsehus;2024-01-01;2024-01-14", "&file=januar.csv");
        host.Clock.Now += TimeSpan.FromHours(1);
        var second = await LoadAsync(trondheim, "K1;5001;Øya helsehus;2024-01-01;2024-01-15", "");

        var records = await RecordsAsync(trondheim);

        Assert.Equal([$"{second["importId"]}", $"{first["importId"]}"], records.Select(record => (string)record["id"]!));
        var account = (string)(await trondheim.DataAsync("{ me { accountId } }"))["me"]!["accountId"]!;
        Assert.All(records, record => Assert.Equal(("short-stays", "5001", account), ((string)record["kind"]!, (string)record["party"]!, (string)record["who"]!)));
        Assert.Equal(["", "januar.csv"], records.Select(record => (string?)record["fileName"] ?? ""));
        Assert.Equal([(string)second["sha256"]!, (string)first["sha256"]!], records.Select(record => (string)record["sha256"]!));
        Assert.Equal(["1 1 0", "1 0 0"], records.Select(record => $"{record["rows"]} {record["replaced"]} {record["removed"]}"));
        Assert.All(records, record => Assert.Equal("2024-01 2024-01 5001", $"{record["from"]} {record["to"]} {string.Join(' ', record["scope"]!.AsArray())}"));
        // The time of a version is one that figures can be asked for.
        var then = DateTimeOffset.Parse((string)records[1]["loadedAt"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(13, (await host.FigureAsync("kpi6", "5001", "2024-01", then)).Numerator);
    }

    [Fact]
    public async Task Only_the_sender_and_the_analysis_group_are_told()
    {
        using var trondheim = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5001");
        using var melhus = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5028");
        using var leader = await host.Host.SignInAsync(Role.MunicipalityLeader, "5001");
        await LoadAsync(trondheim, "K1;5001;Øya helsehus;2024-01-01;2024-01-14", "");

        Assert.Single(await RecordsAsync(trondheim));
        Assert.Single(await RecordsAsync(host.AnalysisGroup));
        Assert.Empty(await RecordsAsync(melhus));
        Assert.Equal("AUTH_NOT_AUTHORIZED", await leader.ErrorAsync(Records));
    }

    [Fact]
    public async Task That_somebody_read_them_is_written_down()
    {
        using var melhus = await host.Host.SignInAsync(Role.MunicipalityCoordinator, "5028");
        await RecordsAsync(melhus);

        using var controller = await host.Host.SignInAsync(Role.Controller);
        var data = await controller.DataAsync("{ auditEvents(first: 5, where: { action: { eq: \"read\" } }) { nodes { roles objectType objectId } } }");
        Assert.Equal("""[{"roles":["MunicipalityCoordinator@5028"],"objectType":"imports","objectId":"*"}]""", data["auditEvents"]!["nodes"]!.ToJsonString());
    }

    static async Task<JsonNode> LoadAsync(HttpClient sender, string row, string query)
    {
        var answer = await ImportHost.SendAsync(sender, "short-stays", ImportHost.Csv(ImportHost.ShortStayHeader, [row]), $"mode=load{query}");
        Assert.Equal(200, answer.Status);
        return answer.Body;
    }

    static async Task<IReadOnlyList<JsonNode>> RecordsAsync(HttpClient client)
    {
        var imports = (await client.DataAsync(Records))["imports"]!;
        var nodes = imports["nodes"]!.AsArray();
        Assert.Equal(nodes.Count, (int)imports["totalCount"]!);
        return [.. nodes.Select(node => node!)];
    }
}
