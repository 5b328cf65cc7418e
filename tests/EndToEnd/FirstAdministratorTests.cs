using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Helsefellesskap.Tests.EndToEnd;

/// <summary>The very first start: whoever reads what it prints, and nobody else, is the administrator.</summary>
public sealed partial class FirstAdministratorTests : IDisposable
{
    const string Chosen = "grønne tepper flyr sakte";

    readonly DataFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_start_prints_a_link_that_works_once_and_later_ones_print_none()
    {
        await using (var program = await RunningProgram.StartAsync(folder.Path))
        {
            var (account, code) = Link().Match(program.Output) is { Success: true } link ? (link.Groups[1].Value, Uri.UnescapeDataString(link.Groups[2].Value)) : throw new InvalidOperationException(program.Output);
            Assert.Equal(HttpStatusCode.Unauthorized, await LoginAsync(program));
            Assert.Equal(HttpStatusCode.OK, await SetPasswordAsync(program, account, code));
            Assert.Equal(HttpStatusCode.BadRequest, await SetPasswordAsync(program, account, code));
            Assert.Equal(HttpStatusCode.OK, await LoginAsync(program));
            await program.InterruptAsync();
        }
        await folder.WaitUntilDesertedAsync();
        await using var again = await RunningProgram.StartAsync(folder.Path);
        Assert.DoesNotMatch(Link(), again.Output);
        Assert.Equal(HttpStatusCode.OK, await LoginAsync(again));
        await again.InterruptAsync();
    }

    static async Task<HttpStatusCode> LoginAsync(RunningProgram program)
    {
        using var answer = await program.Client.PostAsJsonAsync("/account/login", new { email = "admin@localhost", password = Chosen });
        return answer.StatusCode;
    }

    static async Task<HttpStatusCode> SetPasswordAsync(RunningProgram program, string account, string code)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = account, ["code"] = code, ["password"] = Chosen });
        using var answer = await program.Client.PostAsync("/account/password", form);
        return answer.StatusCode;
    }

    [GeneratedRegex("/account/password\\?account=([0-9a-f-]+)&code=(\\S+)")]
    private static partial Regex Link();
}
