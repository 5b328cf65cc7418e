using System.Diagnostics;
using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browsers;

/// <summary>Two accounts in two Chromium browsers: neither sees what is the other's by any guess, and a stolen cookie dies when its owner signs out.</summary>
public class TwoAccountsTests
{
    const string Password = "riktig hest batteri stift";
    static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "EndToEnd", "Browsers", "chromium");

    [Fact]
    public async Task What_is_the_others_looks_like_nothing_and_a_stolen_cookie_dies_on_sign_out()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Demo"] = "true", ["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password });
        var happened = await RunAsync(host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal("[200,200]", happened["signedIn"]!.ToJsonString());
        Assert.Equal("[200,200]", happened["loaded"]!.ToJsonString());

        var accounts = happened["guessedAccount"]!.AsArray();
        Assert.Equal((string?)accounts[0], (string?)accounts[1]);
        Assert.Contains("AUTH_NOT_AUTHORIZED", (string?)accounts[0], StringComparison.Ordinal);
        var rows = happened["guessedRow"]!.AsArray();
        Assert.Equal((string?)rows[0], (string?)rows[1]);
        Assert.Contains("outside_scope", (string?)rows[0], StringComparison.Ordinal);
        Assert.Equal(422, (int)happened["guessedMunicipalityStatus"]!);
        Assert.Contains("5028", (string?)happened["everything"], StringComparison.Ordinal);
        Assert.DoesNotContain("5001", (string?)happened["everything"], StringComparison.Ordinal);
        Assert.DoesNotContain((string)happened["trondheimsId"]!, (string?)happened["everything"], StringComparison.Ordinal);

        Assert.Equal("{}{}", (string?)happened["visibleToScripts"]);
        Assert.Equal("trondheim", (string?)happened["thiefBefore"]);
        Assert.Null((string?)happened["thiefAfter"]);
        Assert.Null((string?)happened["ownerAfter"]);
        Assert.Equal("melhus", (string?)happened["otherAfter"]);
    }

    static async Task<JsonNode> RunAsync(string address)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) await RunAsync("npm", "ci", "--no-audit", "--no-fund");
        return JsonNode.Parse(await RunAsync("node", "two-accounts.mjs", address, Password))!;
    }

    static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            var (output, faults) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await faults}");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
