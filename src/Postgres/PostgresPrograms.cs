using System.Text.RegularExpressions;

namespace Helsefellesskap.Postgres;

/// <summary>One installation of PostgreSQL's server programs.</summary>
public sealed partial record PostgresPrograms(string Folder, int MajorVersion)
{
    /// <summary>Older servers lack what the program's SQL uses.</summary>
    public const int OldestMajorVersion = 15;

    static readonly string[] UsualPlaces =
        ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin", "/usr/local/opt/postgresql*/bin", "/opt/homebrew/opt/postgresql*/bin"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string Server => Path.Combine(Folder, "postgres");

    /// <summary>The newest installation on the machine, or the one of the version that a data folder was made by.</summary>
    public static async Task<PostgresPrograms> FindAsync(int? majorVersion, CancellationToken cancellationToken)
    {
        var found = await FindAllAsync(SearchPath(), cancellationToken);
        return Choose(found, majorVersion);
    }

    internal static PostgresPrograms Choose(IReadOnlyCollection<PostgresPrograms> found, int? majorVersion)
    {
        if (found.Count == 0) throw new PostgresMissingException("PostgreSQL's programs (initdb, postgres) were not found on this machine.");
        if (majorVersion is { } wanted)
        {
            return found.FirstOrDefault(programs => programs.MajorVersion == wanted) ?? throw new ClusterException(
                $"The data was made by PostgreSQL {wanted}, and only {string.Join(", ", found.Select(programs => programs.MajorVersion).Distinct())} is here. " +
                $"Install PostgreSQL {wanted}, or move the data with pg_upgrade.");
        }
        var newest = found.MaxBy(programs => programs.MajorVersion)!;
        return newest.MajorVersion >= OldestMajorVersion ? newest
            : throw new PostgresMissingException($"PostgreSQL {OldestMajorVersion} or newer is needed, and {newest.MajorVersion} is here.");
    }

    internal static async Task<IReadOnlyCollection<PostgresPrograms>> FindAllAsync(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var found = new List<PostgresPrograms>();
        foreach (var folder in folders.Select(RealFolder).OfType<string>().Distinct())
        {
            var (exitCode, output) = await Command.RunAsync([Path.Combine(folder, "postgres"), "--version"], cancellationToken);
            if (exitCode == 0 && VersionNumber().Match(output) is { Success: true } match)
            {
                found.Add(new PostgresPrograms(folder, int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
        return found;
    }

    static IEnumerable<string> SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(UsualPlaces.SelectMany(Expand));

    /// <summary>The folders that a pattern with one star in one of its names stands for.</summary>
    static IEnumerable<string> Expand(string pattern)
    {
        var names = pattern.Split('/');
        var starred = Array.FindIndex(names, name => name.Contains('*'));
        if (starred < 0) return [pattern];
        var parent = string.Join('/', names[..starred]);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, names[starred]).Select(folder => Path.Combine([folder, .. names[(starred + 1)..]]))
            : [];
    }

    /// <summary>Where the programs really lie: PATH often holds links, and only beside its siblings does the server find its own files.</summary>
    static string? RealFolder(string folder)
    {
        var server = new FileInfo(Path.Combine(folder, "postgres"));
        if (!server.Exists) return null;
        var real = Path.GetDirectoryName(server.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? server.FullName)!;
        return File.Exists(Path.Combine(real, "initdb")) ? real : null;
    }

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+")]
    private static partial Regex VersionNumber();
}
