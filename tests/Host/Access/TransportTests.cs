using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Host.Access;

/// <summary>The program behind TLS, as it is reached everywhere but on the machine itself.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    const string Password = "riktig hest batteri stift";

    readonly string certificate = Path.GetTempFileName();
    TestDatabase database = null!;
    TestHost host = null!;
    HttpClient client = null!;

    public async Task InitializeAsync()
    {
        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var self = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllBytesAsync(certificate, self.Export(X509ContentType.Pfx, "test"));
        database = await TestDatabase.CreateAsync();
        host = await TestHost.StartAsync(database, new Dictionary<string, string>
        {
            ["urls"] = "https://127.0.0.1:0",
            ["Kestrel:Certificates:Default:Path"] = certificate,
            ["Kestrel:Certificates:Default:Password"] = "test",
            ["Demo"] = "true",
            ["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password,
        });
        client = MakeClient(host.Client.BaseAddress!);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
        File.Delete(certificate);
    }

    [Theory]
    [InlineData("helse.example", "max-age=31536000")]
    [InlineData("localhost", "")]
    [InlineData("127.0.0.1", "")]
    public async Task Browsers_are_told_to_come_by_TLS_only_except_on_the_machine_itself(string name, string expected)
    {
        foreach (var address in new[] { "/health/live", "/graphql/schema", "/no-such-address" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = name } };
            using var answer = await client.SendAsync(request);
            Assert.Equal(expected, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? string.Join(", ", values) : "");
        }
    }

    [Fact]
    public async Task The_cookie_is_bound_to_this_very_host_and_never_sent_without_TLS()
    {
        using var answer = await client.PostAsJsonAsync("/account/login?useCookies=true", new { email = "au@demo.example", password = Password });
        answer.EnsureSuccessStatusCode();
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-helsefellesskap=hfs_", cookie, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=strict", "secure"], cookie.Split("; ").Skip(1).Where(part => !part.StartsWith("max-age", StringComparison.Ordinal)).Order());
    }

    static HttpClient MakeClient(Uri address)
    {
        var handler = new SocketsHttpHandler { UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => presented!.Subject == "CN=test";
        return new HttpClient(handler) { BaseAddress = address };
    }
}
