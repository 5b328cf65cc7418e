using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Helsefellesskap.Tests.Kpi.Imports;

/// <summary>The program as a process of its own, with its own database in a folder, so that it can be killed.</summary>
sealed class ProgramProcess : IAsyncDisposable
{
    readonly Process process;

    ProgramProcess(Process process, int port)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public HttpClient Client { get; }

    public void SignIn(string secret) => Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

    public static async Task<ProgramProcess> StartAsync(string folder)
    {
        var port = FreePort();
        var program = new ProgramProcess(
            Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Helsefellesskap.Host.dll")])
            {
                WorkingDirectory = AppContext.BaseDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PORT"] = $"{port}", ["DATA_DIR"] = folder },
            })!,
            port);
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        try
        {
            await program.WaitUntilReadyAsync();
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    async Task WaitUntilReadyAsync()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(50))
        {
            if (process.HasExited) throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
            try
            {
                using var answer = await Client.GetAsync(new Uri("/graphql/schema", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        throw new TimeoutException("The program is not ready.");
    }

    /// <summary>Without a word, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
        Client.Dispose();
    }
}
