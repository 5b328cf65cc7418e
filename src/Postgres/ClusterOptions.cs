namespace Helsefellesskap.Postgres;

/// <summary>Where a cluster lives and how it is run.</summary>
public sealed record ClusterOptions
{
    /// <summary>The folder that holds the data, the socket and the server's log. It is made where it is missing.</summary>
    public required string Folder { get; init; }

    public Durability Durability { get; init; } = Durability.On;

    /// <summary>Server settings by name, beside and over the ones that the library chooses.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the server may take to accept connections; recovery after a crash is part of it.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait for a server that still holds the folder because its program has just been killed.</summary>
    public TimeSpan TakeOverTimeout { get; init; } = TimeSpan.FromSeconds(15);
}
