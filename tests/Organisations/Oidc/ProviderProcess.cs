using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Organisations.Oidc;

/// <summary>npm's certified oidc-provider, started by the test and gone with it.</summary>
sealed class ProviderProcess : IAsyncDisposable
{
    static readonly NodeFolder Folder = new("tests", "Organisations", "Oidc", "provider");

    readonly Process process;
    readonly HttpClient client = new();

    ProviderProcess(Process process, int port)
    {
        this.process = process;
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<ProviderProcess> StartAsync(int port, string redirectUri, string keyFile)
    {
        var process = await Folder.StartAsync("provider.mjs", $"{port}", redirectUri, keyFile);
        // What else it writes must go somewhere, or it waits.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line != "ready") continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new ProviderProcess(process, port);
        }
        throw new InvalidOperationException("The provider ended before it listened.");
    }

    /// <summary>What it will say of whoever signs in next.</summary>
    public async Task SayAsync(object claims)
    {
        using var response = await client.PostAsJsonAsync("/test/claims", claims);
        response.EnsureSuccessStatusCode();
    }

    public async Task<HttpResponseMessage> TokenAsync(Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync("/token", content);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
