namespace Helsefellesskap.Postgres;

/// <summary>What a cluster promises about a transaction that has been committed.</summary>
public enum Durability
{
    /// <summary>It survives the end of the program, of the server and of the machine: fsync, full page writes, data checksums.</summary>
    On,

    /// <summary>It survives nothing that ends the machine. For throw-away clusters of tests, which start and write faster so.</summary>
    Off,
}
