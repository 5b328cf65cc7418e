using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Helsefellesskap.Postgres;
using Npgsql;

namespace Helsefellesskap.Bench.Import;

/// <summary>The program as a process of its own, on a database of its own in the bench's cluster.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    readonly Process process;
    readonly string superuserConnection;

    /// <summary>Signed in as the analysis group.</summary>
    public HttpClient Client { get; }

    RunningProgram(Process process, int port, string superuserConnection)
    {
        (this.process, this.superuserConnection) = (process, superuserConnection);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>The most memory that the process has held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.AsSpan(6, line.Length - 8).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
    }

    public static async Task<RunningProgram> StartAsync(PostgresCluster cluster, string database, params (string Name, string Value)[] settings)
    {
        await using (var superuser = NpgsqlDataSource.Create(cluster.ConnectionString()))
        {
            foreach (var statement in new[] { $"CREATE ROLE {database}_owner LOGIN", $"CREATE ROLE {database} LOGIN", $"CREATE DATABASE {database} OWNER {database}_owner" })
            {
                await using var command = superuser.CreateCommand(statement);
                await command.ExecuteNonQueryAsync();
            }
        }
        var port = FreePort();
        var host = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Host/bin/Release/net10.0/Helsefellesskap.Host.dll"));
        var start = new ProcessStartInfo("dotnet", host)
        {
            WorkingDirectory = Path.GetDirectoryName(host)!,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["ConnectionStrings__Helsefellesskap"] = cluster.ConnectionString(database, database),
                ["ConnectionStrings__HelsefellesskapOwner"] = cluster.ConnectionString(database, $"{database}_owner"),
            },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var program = new RunningProgram(process, port, cluster.ConnectionString(database));
        await program.WaitUntilReadyAsync();
        await program.SignInAsync(program.Client, "AnalysisGroup");
        return program;
    }

    /// <summary>Signed in with a role, as the program calls it.</summary>
    public async Task<HttpClient> ClientAsync(string role)
    {
        var client = new HttpClient { BaseAddress = Client.BaseAddress };
        await SignInAsync(client, role);
        return client;
    }

    async Task SignInAsync(HttpClient client, string role) =>
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Session.StartAsync(superuserConnection, role));

    async Task WaitUntilReadyAsync()
    {
        while (!process.HasExited)
        {
            try
            {
                using var response = await Client.GetAsync(new Uri("/", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The program did not start.");
    }

    public Task<TimeSpan> LoadAsync(string file) => SendAsync(file, "load");

    public async Task<TimeSpan> SendAsync(string file, string mode)
    {
        await using var body = File.OpenRead(file);
        using var content = new StreamContent(body, 1 << 18);
        var watch = Stopwatch.StartNew();
        using var response = await Client.PostAsync(new Uri($"/imports/ukp-stays?mode={mode}&confirm=true", UriKind.Relative), content);
        var elapsed = watch.Elapsed;
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        return elapsed;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
