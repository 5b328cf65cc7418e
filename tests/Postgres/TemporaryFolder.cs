using Helsefellesskap.Postgres;

namespace Helsefellesskap.Tests.Postgres;

sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("hf-test-").FullName;

    internal ClusterOptions Options(Durability durability = Durability.Off) => new() { Folder = Path, Durability = durability };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
