using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Helsefellesskap.Tests.EndToEnd;

/// <summary>The program as a process of its own, with its own PostgreSQL, as <c>./run</c> starts it.</summary>
sealed class RunningProgram : IAsyncDisposable
{
    public const string Password = "riktig hest batteri stift";

    readonly Process process;
    readonly StringBuilder output = new();

    RunningProgram(Process process, int port)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Client { get; }

    public int Id => process.Id;

    public string Output
    {
        get { lock (output) return output.ToString(); }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<RunningProgram> StartAsync(string dataFolder, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        var program = Launch(dataFolder, environment, arguments);
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

    /// <summary>Starts it where it is expected to end by itself, and answers its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(
        string dataFolder, IReadOnlyDictionary<string, string>? environment = null, params string[] arguments)
    {
        await using var program = Launch(dataFolder, environment, arguments);
        await program.process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (program.process.ExitCode, program.Output);
    }

    public async Task SignInAsync(string name)
    {
        using var response = await Client.PostAsJsonAsync("/account/login", new { email = $"{name}@demo.example", password = Password });
        response.EnsureSuccessStatusCode();
        var token = (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!;
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<JsonNode> QueryAsync(string query)
    {
        using var response = await Client.PostAsJsonAsync("/graphql", new { query });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> ImportAsync(string kind, string mode, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var response = await Client.PostAsync(new Uri($"/imports/{kind}?mode={mode}", UriKind.Relative), content);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>kill -9: the program learns nothing of it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>What Ctrl-C sends.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    static RunningProgram Launch(string dataFolder, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Helsefellesskap.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DATA_DIR"] = dataFolder;
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["HELSEFELLESSKAP_DEMO_PASSWORD"] = Password;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!, port);
    }

    async Task WaitUntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await IsReadyAsync(limit.Token))
        {
            if (process.HasExited) throw new InvalidOperationException($"The program ended while it started: {Output}");
            await Task.Delay(50, limit.Token);
        }
    }

    async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    void Remember(string? line)
    {
        lock (output) output.AppendLine(line);
    }
}
