using System.Collections.Concurrent;
using System.Diagnostics;

namespace Helsefellesskap.Postgres;

/// <summary>
/// The running server, under a small shell that holds a pipe to this program. When the pipe closes, because the server is to stop or because this program was
/// killed, the shell asks the server for a fast shutdown (SIGINT).
/// </summary>
sealed class ServerProcess : IAsyncDisposable
{
    // The shell ends with the server's exit code, whichever of the two ends first.
    const string Guard = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        { while read -r _ <&3; do :; done; kill -INT $server; } &
        watcher=$!
        wait $server
        code=$?
        kill $watcher 2>/dev/null
        exit $code
        """;

    static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);

    readonly Process shell;
    readonly ConcurrentQueue<string> lastWords = new();

    ServerProcess(Process shell)
    {
        this.shell = shell;
        shell.OutputDataReceived += (_, line) => Remember(line.Data);
        shell.ErrorDataReceived += (_, line) => Remember(line.Data);
        shell.BeginOutputReadLine();
        shell.BeginErrorReadLine();
        Ended = shell.WaitForExitAsync();
    }

    /// <summary>Completes when the server is gone, asked to or not.</summary>
    internal Task Ended { get; }

    /// <summary>The last lines that the server wrote before it had a log, or as it ended.</summary>
    internal string LastWords => string.Join('\n', lastWords);

    internal static ServerProcess Start(IEnumerable<string> server)
    {
        // A session of its own: Ctrl-C in the terminal is for the program, which stops the server when it has finished its own work.
        IEnumerable<string> session = File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid"] : [];
        var description = Command.Describe([.. session, "/bin/sh", "-c", Guard, "postgres-guard", .. server]);
        return new ServerProcess(Process.Start(description) ?? throw new ClusterException("PostgreSQL could not be started."));
    }

    public async ValueTask DisposeAsync()
    {
        if (!shell.HasExited)
        {
            shell.StandardInput.Close();
            await Task.WhenAny(Ended, Task.Delay(StopTimeout));
            if (!shell.HasExited) shell.Kill(entireProcessTree: true);
            await Ended;
        }
        shell.Dispose();
    }

    void Remember(string? line)
    {
        if (line is null) return;
        lastWords.Enqueue(line);
        if (lastWords.Count > 20) lastWords.TryDequeue(out _);
    }
}
