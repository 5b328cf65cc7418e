using System.Collections.Concurrent;
using Helsefellesskap.Postgres;
using Helsefellesskap.Tests.GraphQL.Data.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Helsefellesskap.Tests.GraphQL.Data.Model;

/// <summary>The samples in a real PostgreSQL, and a record of the statements that it was sent.</summary>
public sealed class LibraryDatabase : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("gql").FullName;
    readonly ConcurrentQueue<string> statements = [];
    PostgresCluster? cluster;
    LibraryEngine? engine;

    public DbContextOptions<Library> Options { get; private set; } = null!;

    /// <summary>The engine over this database; made once, for its schema is the same for all tests.</summary>
    public LibraryEngine Engine => engine ??= new(this);

    public Library Open() => new(Options);

    /// <summary>The statements since the last call.</summary>
    public IReadOnlyList<string> TakeStatements()
    {
        string[] taken = [.. statements];
        statements.Clear();
        return taken;
    }

    public async Task InitializeAsync()
    {
        cluster = await PostgresCluster.StartAsync(new ClusterOptions { Folder = folder, Durability = Durability.Off });
        Options = new DbContextOptionsBuilder<Library>()
            .UseNpgsql(cluster.ConnectionString())
            .EnableSensitiveDataLogging()
            .LogTo((id, _) => id == RelationalEventId.CommandExecuted, data => statements.Enqueue(((CommandExecutedEventData)data).Command.CommandText))
            .Options;
        await using var library = Open();
        await library.Database.EnsureCreatedAsync();
        library.AddRange(SampleBooks.Authors);
        await library.SaveChangesAsync();
        TakeStatements();
    }

    public async Task DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class LibraryCollection : ICollectionFixture<LibraryDatabase>
{
    public const string Name = "library";
}
