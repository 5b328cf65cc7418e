namespace Helsefellesskap.Tests.GraphQL.Suites;

/// <summary>The tests of Go's gqlparser, which hold graphql-js's own validation tests as data. Debian's package golang-github-vektah-gqlparser-dev brings them.</summary>
static class GqlparserFolder
{
    const string Root = "/usr/share/gocode/src/github.com/vektah/gqlparser";

    /// <summary>The file, or null where the package is not installed: then a build server fails and everybody else is told what was not run.</summary>
    public static string? Find(string relativePath, int cases)
    {
        var path = Path.Combine(Root, relativePath);
        if (Path.Exists(path)) return path;
        var message = $"golang-github-vektah-gqlparser-dev is not installed: {cases} cases were not run.";
        if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(message);
        Console.WriteLine(message);
        return null;
    }
}
