using System.Globalization;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Organisations.Access;

/// <summary>For each mutation an input that makes sense, about something that was made for it and belongs to somebody else.</summary>
sealed class MutationSamples(MatrixFixture fixture)
{
    int months;

    /// <param name="mutation">Its name.</param>
    /// <param name="role">Who is going to send it: closing a month is another thing for each of those who may.</param>
    public async Task<string> InputAsync(string mutation, Role role) => mutation switch
    {
        "createPerson" => $"name: \"Ny\", email: \"{Guid.NewGuid()}@example.org\"",
        "createService" => "name: \"Ny\"",
        "resetPassword" => $"accountId: \"{await PersonAsync()}\"",
        "resetTwoFactor" or "closeAccount" or "signOutEverywhere" => $"accountId: \"{await AccountAsync()}\"",
        "createKey" => $"accountId: \"{await ServiceAsync()}\", expiresAt: \"{InAWeek}\"",
        "revokeKey" => $"keyId: \"{await KeyAsync()}\"",
        "giveRole" => $"accountId: \"{await AccountAsync()}\", role: AU",
        "endRole" => $"roleId: \"{await RoleAsync()}\"",
        "setTarget" or "proposeTarget" => Target,
        "decideTarget" => $"targetId: \"{await ProposalAsync()}\", accept: true",
        "defineIndicator" => $"code: \"i{Guid.NewGuid():N}\", title: \"Ny\", unit: \"days\", direction: LOWER, sensitive: false",
        "closeMonth" => await ClosableAsync(role),
        "reopenMonth" => $"{await ClosedAsync(role)}, reason: \"Feil i filen\"",
        _ => throw new InvalidOperationException($"'{mutation}' is new: say in {nameof(MutationSamples)} what would take effect."),
    };

    const string Target = "indicator: \"kpi1\", organisation: \"5001\", from: \"2024-01-01\", value: 1, source: \"ASU 1/24\"";

    static string InAWeek => DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Somebody with a role and an open session.</summary>
    public async Task<string> AccountAsync()
    {
        using var somebody = await fixture.Host.SignInAsync(Role.Psu);
        return (string)JsonNode.Parse(await TestHost.QueryAsync(somebody, "{ me { accountId } }"))!["data"]!["me"]!["accountId"]!;
    }

    async Task<string> PersonAsync() =>
        (string)(await DoAsync(Role.Administrator, "createPerson", await InputAsync("createPerson", Role.Administrator), "accountWithLink { account { id } }"))["accountWithLink"]!["account"]!["id"]!;

    async Task<string> ServiceAsync() => (string)(await DoAsync(Role.Administrator, "createService", "name: \"x\"", "account { id }"))["account"]!["id"]!;

    async Task<string> KeyAsync()
    {
        var made = await DoAsync(Role.Administrator, "createKey", $"accountId: \"{await ServiceAsync()}\", expiresAt: \"{InAWeek}\"", "keyWithSecret { key { id } }");
        return (string)made["keyWithSecret"]!["key"]!["id"]!;
    }

    async Task<string> RoleAsync()
    {
        var account = await TestHost.QueryAsync(fixture.ClientOf(Role.Administrator), $"{{ account(id: \"{await AccountAsync()}\") {{ roles {{ id }} }} }}");
        return (string)JsonNode.Parse(account)!["data"]!["account"]!["roles"]![0]!["id"]!;
    }

    async Task<string> ProposalAsync() => (string)(await DoAsync(Role.Au, "proposeTarget", Target, "target { id }"))["target"]!["id"]!;

    /// <summary>A month that the role may close: its own, or what its sender has closed already.</summary>
    async Task<string> ClosableAsync(Role role)
    {
        var month = $"month: \"{new DateOnly(1990, 1, 1).AddMonths(months++):yyyy-MM}\"";
        if (role == Role.MunicipalityCoordinator) return $"kind: \"short-stays\", organisation: \"5028\", {month}";
        var stays = $"kind: \"ukp-stays\", {month}";
        if (role == Role.AnalysisGroup) await DoAsync(Role.HospitalCoordinator, "closeMonth", stays, "monthClosing { id }");
        return stays;
    }

    async Task<string> ClosedAsync(Role role)
    {
        var closer = role is Role.MunicipalityCoordinator or Role.AnalysisGroup ? role : Role.HospitalCoordinator;
        var month = await ClosableAsync(closer);
        await DoAsync(closer, "closeMonth", month, "monthClosing { id }");
        return month;
    }

    async Task<JsonNode> DoAsync(Role role, string mutation, string input, string selection)
    {
        var answer = await TestHost.QueryAsync(fixture.ClientOf(role), $"mutation {{ {mutation}(input: {{ {input} }}) {{ {selection} }} }}");
        return JsonNode.Parse(answer)!["data"]?[mutation] ?? throw new InvalidOperationException(answer);
    }
}
