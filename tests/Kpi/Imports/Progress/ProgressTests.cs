using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Kpi.Data;

namespace Helsefellesskap.Tests.Kpi.Imports.Progress;

public sealed class ProgressTests : IAsyncLifetime
{
    ImportHost host = null!;

    public async Task InitializeAsync() => host = await ImportHost.StartAsync();

    public Task DisposeAsync() => host.DisposeAsync();

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("graphql-transport-ws")]
    [InlineData("npm graphql-sse")]
    [InlineData("npm graphql-ws")]
    public async Task The_sender_sees_rows_and_phase_while_the_file_is_still_on_its_way(string transport)
    {
        var id = Guid.NewGuid();
        // Watched before there is anything to watch, as whoever is about to send does.
        await using var watch = Watch.By(transport, host.AnalysisGroup, id).GetAsyncEnumerator();
        var first = watch.MoveNextAsync().AsTask();
        using var file = new ArrivingFile();
        var answer = SendAsync(host.AnalysisGroup, id, file);
        file.SendHeader();
        file.SendStays(Enumerable.Range(0, 1000));

        Assert.True(await first);
        while (Rows(watch.Current) == 0) Assert.True(await watch.MoveNextAsync());
        Assert.Equal(("READING", $"{id}"), (Phase(watch.Current), (string?)Progress(watch.Current)["id"]));
        Assert.InRange(Rows(watch.Current), 1, 1000);
        Assert.InRange((double)Progress(watch.Current)["bytes"]!, 64_000, 100_000);
        Assert.False(answer.IsCompleted);

        file.SendStays(Enumerable.Range(1000, 500));
        file.End();
        var last = watch.Current;
        while (await watch.MoveNextAsync()) last = watch.Current;
        Assert.Equal(("DONE", 1500), (Phase(last), Rows(last)));
        Assert.Equal(200, await answer);
    }

    [Fact]
    public async Task A_workbook_is_received_before_it_is_read()
    {
        var (id, book) = (Guid.NewGuid(), await File.ReadAllBytesAsync(DataFiles.Odd("office.xlsx")));
        using var file = new ArrivingFile();
        var answer = SendAsync(host.AnalysisGroup, id, file, "short-stays");
        file.Send(book[..100]);
        await using var watch = Watch.ByEventsAsync(host.AnalysisGroup, id).GetAsyncEnumerator();

        Assert.True(await watch.MoveNextAsync());
        while ((double)Progress(watch.Current)["bytes"]! == 0) Assert.True(await watch.MoveNextAsync());
        Assert.Equal("RECEIVING", Phase(watch.Current));

        file.Send(book[100..]);
        file.End();
        Assert.Equal(200, await answer);
    }

    [Fact]
    public async Task Who_comes_late_learns_that_it_is_done()
    {
        var id = Guid.NewGuid();
        await host.SendAsync("ukp-stays", ImportHost.Csv(ImportHost.StayHeader, ["no stay"]), $"mode=check&progress={id}");

        var answers = await AllAsync(Watch.ByEventsAsync(host.AnalysisGroup, id));

        Assert.Equal(("DONE", 1), (Phase(Assert.Single(answers)), Rows(answers[0])));
    }

    [Fact]
    public async Task A_sender_that_goes_away_leaves_it_interrupted()
    {
        var id = Guid.NewGuid();
        using var file = new ArrivingFile();
        using var leaving = new CancellationTokenSource();
        var answer = SendAsync(host.AnalysisGroup, id, file, cancellationToken: leaving.Token);
        file.SendHeader();
        await using var watch = Watch.ByEventsAsync(host.AnalysisGroup, id).GetAsyncEnumerator();
        Assert.True(await watch.MoveNextAsync());

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);

        var last = watch.Current;
        while (await watch.MoveNextAsync()) last = watch.Current;
        Assert.Equal("INTERRUPTED", Phase(last));
    }

    [Fact]
    public async Task The_id_is_a_uuid_or_the_file_is_not_taken() =>
        Assert.Equal(400, (await host.SendAsync("ukp-stays", [], "mode=check&progress=1")).Status);

    internal static async Task<int> SendAsync(HttpClient sender, Guid id, ArrivingFile file, string kind = "ukp-stays", CancellationToken cancellationToken = default)
    {
        using var response = await sender.PostAsync(new Uri($"/imports/{kind}?mode=load&progress={id}", UriKind.Relative), file, cancellationToken);
        return (int)response.StatusCode;
    }

    internal static async Task<List<JsonNode>> AllAsync(IAsyncEnumerable<JsonNode> watch)
    {
        var answers = new List<JsonNode>();
        await foreach (var answer in watch) answers.Add(answer);
        return answers;
    }

    internal static JsonNode Progress(JsonNode answer)
    {
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["importProgress"]!;
    }

    internal static string Phase(JsonNode answer) => (string)Progress(answer)["phase"]!;

    internal static int Rows(JsonNode answer) => (int)Progress(answer)["rows"]!;
}
