using System.Text.Json.Nodes;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>Two accounts in two Chromium browsers: neither sees what is the other's by any guess, and a stolen cookie dies when its owner signs out.</summary>
public class TwoAccountsTests
{
    [Fact]
    public async Task What_is_the_others_looks_like_nothing_and_a_stolen_cookie_dies_on_sign_out()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string> { ["Demo"] = "true", ["HELSEFELLESSKAP_DEMO_PASSWORD"] = RunningProgram.Password });
        var happened = JsonNode.Parse(await Story.TellAsync("two-accounts.mjs", host.Client.BaseAddress!, RunningProgram.Password))!;

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
}
