using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.Kpi.Data;

/// <summary>Files that come with the project.</summary>
static class DataFiles
{
    static string Folder => Path.Combine(SharedData.RepositoryRoot, "tests", "Kpi", "Data");

    public static string Demo(string name) => Path.Combine(SharedData.RepositoryRoot, "demo", name);

    /// <summary>Input that must be refused, each with what is wrong in its name.</summary>
    public static string Bad(string name) => Path.Combine(Folder, "bad", name);

    /// <summary>Input that must be read, as Norwegian office programs write it.</summary>
    public static string Odd(string name) => Path.Combine(Folder, "odd", name);

    public static IEnumerable<string> AllBad => Directory.EnumerateFiles(Path.Combine(Folder, "bad")).Select(path => Path.GetFileName(path)).Order();

    public static IEnumerable<string> AllOdd => Directory.EnumerateFiles(Path.Combine(Folder, "odd")).Select(path => Path.GetFileName(path)).Order();
}
