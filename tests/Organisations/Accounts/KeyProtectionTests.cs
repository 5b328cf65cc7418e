using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Helsefellesskap.Kernel;
using Helsefellesskap.Tests.Testing;
using Npgsql;

namespace Helsefellesskap.Tests.Organisations.Accounts;

/// <summary>A key of data protection in the database, and what can be done with it by whom.</summary>
public sealed class KeyProtectionTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("hf-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task With_a_certificate_the_keys_lie_encrypted_and_every_node_that_has_it_takes_the_links_of_the_others()
    {
        await using var database = await TestDatabase.CreateAsync();
        await ScalarAsync(database, "delete from organisations.protection_keys");
        var first = With(MakeCertificate("first.pem"));
        var link = await MakeLinkAsync(database, first);
        var key = (string)(await ScalarAsync(database, "select xml from organisations.protection_keys"))!;
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(database, link, []));
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(database, link, With(MakeCertificate("stranger.pem"))));
        var renewed = With(MakeCertificate("second.pem"));
        renewed["Accounts:FormerKeysCertificates:0"] = first["Accounts:KeysCertificate"];
        Assert.Equal(HttpStatusCode.OK, await UseAsync(database, link, renewed));
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_read_stops_the_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        var file = Path.Combine(folder, "broken.pem");
        await File.WriteAllTextAsync(file, "no certificate");
        // The program says why and ends before there is anything of it that a test could talk to.
        foreach (var named in new[] { file, Path.Combine(folder, "missing.pem") })
            Assert.Contains("exited", (await Assert.ThrowsAsync<InvalidOperationException>(() => TestHost.StartAsync(database, With(named)))).Message, StringComparison.Ordinal);
    }

    static Dictionary<string, string> With(string certificate) => new() { ["Accounts:KeysCertificate"] = certificate };

    string MakeCertificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return file;
    }

    static async Task<string> MakeLinkAsync(TestDatabase database, Dictionary<string, string> settings)
    {
        await using var host = await TestHost.StartAsync(database, settings);
        using var admin = await host.SignInAsync(Role.Administrator);
        var made = await TestHost.QueryAsync(admin, "mutation { createPerson(input: { name: \"Kari\", email: \"kari@example.org\" }) { accountWithLink { passwordLink } } }");
        return (string)JsonNode.Parse(made)!["data"]!["createPerson"]!["accountWithLink"]!["passwordLink"]!;
    }

    static async Task<HttpStatusCode> UseAsync(TestDatabase database, string link, Dictionary<string, string> settings)
    {
        await using var host = await TestHost.StartAsync(database, settings);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link[link.IndexOf('?', StringComparison.Ordinal)..]);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = query["account"]!, ["code"] = query["code"]!, ["password"] = "grønne tepper flyr sakte" });
        using var answer = await host.Client.PostAsync("/account/password", form);
        return answer.StatusCode;
    }

    static async Task<object?> ScalarAsync(TestDatabase database, string statement)
    {
        await using var superuser = NpgsqlDataSource.Create(database.Superuser + ";Pooling=false");
        await using var command = superuser.CreateCommand(statement);
        return await command.ExecuteScalarAsync();
    }
}
