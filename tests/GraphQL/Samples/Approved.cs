using System.Runtime.CompilerServices;

namespace Helsefellesskap.Tests.GraphQL.Samples;

/// <summary>Texts that a person has read and accepted, kept beside the test that they belong to.</summary>
static class Approved
{
    /// <summary>Compares with the file; what differs is left beside it as .received for whoever accepts it.</summary>
    public static void Matches(string fileName, string actual, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, fileName);
        var received = file + ".received";
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved.TrimEnd() != actual.TrimEnd()) File.WriteAllText(received, actual.TrimEnd() + "\n");
        else File.Delete(received);
        Assert.Equal(approved.TrimEnd(), actual.TrimEnd());
    }
}
