using Helsefellesskap.Tests.Organisations.Oidc;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>The way in by a certified OpenID Connect provider and out again, in Chromium.</summary>
public sealed class ProviderTests : IDisposable
{
    readonly string keyFile = Path.GetTempFileName();

    public void Dispose() => File.Delete(keyFile);

    [Fact]
    public async Task Somebody_signs_in_at_the_provider_and_out_of_both()
    {
        var port = ProviderProcess.FreePort();
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database, new Dictionary<string, string>
        {
            ["Oidc:Authority"] = $"http://127.0.0.1:{port}",
            ["Oidc:ClientId"] = "dashboard",
            ["Oidc:DisplayName"] = "Prøve-ID",
            ["Oidc:PrivateKeyFile"] = keyFile,
            ["Oidc:Claims:RoleValues:koordinator"] = "MunicipalityCoordinator",
            ["Oidc:Claims:OrganisationValues:970188223"] = "5028",
        });
        var address = host.Client.BaseAddress!;
        await using var provider = await ProviderProcess.StartAsync(port, new Uri(address, "/account/oidc/callback").AbsoluteUri, keyFile);
        await Story.TellAsync("provider.mjs", address, "");
    }
}
