namespace Helsefellesskap.Postgres;

/// <summary>The settings that a server is started with, as its command line takes them.</summary>
static class ServerSettings
{
    static readonly Dictionary<string, string> Common = new()
    {
        // The socket only: no port that could collide with another server's or be reached from outside.
        ["listen_addresses"] = "",
        ["unix_socket_permissions"] = "0700",
        ["timezone"] = "UTC",
        ["lc_messages"] = "C",
        ["max_connections"] = "120",
        // Queries here are short; compiling them costs more than it saves.
        ["jit"] = "off",
        // A log of seven days that names no data: no statements, no parameters, no details that repeat a row's values.
        ["logging_collector"] = "on",
        ["log_directory"] = "log",
        ["log_filename"] = "postgresql-%a.log",
        ["log_rotation_age"] = "1d",
        ["log_truncate_on_rotation"] = "on",
        ["log_error_verbosity"] = "terse",
        ["log_min_error_statement"] = "panic",
        ["log_parameter_max_length_on_error"] = "0",
    };

    static readonly Dictionary<string, string> Durable = new()
    {
        ["fsync"] = "on",
        ["synchronous_commit"] = "on",
        ["full_page_writes"] = "on",
        ["shared_buffers"] = "256MB",
        // Large loads should not be interrupted by checkpoints.
        ["max_wal_size"] = "4GB",
        ["wal_compression"] = "on",
    };

    static readonly Dictionary<string, string> ThrowAway = new()
    {
        ["fsync"] = "off",
        ["synchronous_commit"] = "off",
        ["full_page_writes"] = "off",
        ["autovacuum"] = "off",
    };

    internal static IEnumerable<string> For(ClusterOptions options, string socketFolder)
    {
        var settings = new Dictionary<string, string>(Common) { ["unix_socket_directories"] = socketFolder };
        foreach (var (name, value) in options.Durability == Durability.On ? Durable : ThrowAway) settings[name] = value;
        foreach (var (name, value) in options.Settings) settings[name] = value;
        return settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" });
    }
}
