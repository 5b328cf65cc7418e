using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Helsefellesskap.Tests.EndToEnd;

public sealed class StartTests : IDisposable
{
    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_demo_starts_from_nothing_answers_and_is_there_again_at_the_next_start()
    {
        for (var start = 1; start <= 2; start++)
        {
            await using var program = await RunningProgram.StartAsync(folder.Path, environment: null, "--demo");
            Assert.Contains($"Helsefellesskap is ready at http://localhost:{program.Client.BaseAddress!.Port}", program.Output, StringComparison.Ordinal);
            Assert.Contains(RunningProgram.Password, program.Output, StringComparison.Ordinal);
            await program.SignInAsync("analyse");
            var answer = await program.QueryAsync("{ organisations { code } bodies { code } }");
            Assert.Equal(23, answer["data"]!["organisations"]!.AsArray().Count);

            // The demo's stays are there already, and the same file again changes nothing.
            var stays = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "demo", "ukp-stays.csv"));
            var import = await program.ImportAsync("ukp-stays", "load", stays);
            Assert.Equal((25_952, 0), ((int)import["accepted"]!, (int)import["removed"]!));

            Assert.Equal(0, await program.InterruptAsync());
            Assert.Equal(0, folder.Servers);
        }
    }

    [Fact]
    public async Task A_second_instance_on_the_same_folder_is_told_which_process_has_it()
    {
        await using var first = await RunningProgram.StartAsync(folder.Path);
        var (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path);
        Assert.Equal(1, exitCode);
        Assert.Contains($"in use by another instance (process {first.Id})", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        await first.InterruptAsync();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_and_nothing_is_left_running()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, new Dictionary<string, string> { ["PORT"] = port });
        Assert.Equal(1, exitCode);
        Assert.Contains("Choose another port with PORT.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Servers);
    }

    [Fact]
    public async Task Two_instances_run_side_by_side()
    {
        using var other = new DataFolder();
        await using var first = await RunningProgram.StartAsync(folder.Path);
        await using var second = await RunningProgram.StartAsync(other.Path);
        Assert.Equal("""{"__typename":"Query"}""", (await first.QueryAsync("{ __typename }"))["data"]!.ToJsonString());
        Assert.Equal("""{"__typename":"Query"}""", (await second.QueryAsync("{ __typename }"))["data"]!.ToJsonString());
        await first.InterruptAsync();
        await second.InterruptAsync();
    }

    [Fact]
    public async Task The_demo_refuses_to_listen_beyond_this_machine()
    {
        var open = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" };
        var (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, open, "--demo");
        Assert.Equal(1, exitCode);
        Assert.Contains("listens on the loopback address only", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "postgres")));
    }

    [Fact]
    public async Task A_faulty_fellowship_file_is_said_with_every_fault()
    {
        var file = Path.Combine(folder.Path, "fellowship.json");
        await File.WriteAllTextAsync(file, """{ "fellowship": { "code": "nord" } }""");
        var (exitCode, output) = await RunningProgram.RunToEndAsync(folder.Path, new Dictionary<string, string> { ["Organisations__File"] = file });
        Assert.Equal(1, exitCode);
        Assert.Contains("fellowship: 'name' is missing.", output, StringComparison.Ordinal);
        Assert.Contains("'organisations' is missing.", output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Servers);
    }
}
