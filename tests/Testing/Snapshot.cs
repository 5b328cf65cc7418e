using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Helsefellesskap.Tests.Testing;

/// <summary>
/// Compares an answer with the one that was read and accepted earlier. It lies in <c>Snapshots/Class.Test.json</c> beside the test; a mismatch writes what was
/// received next to it and fails. UPDATE_SNAPSHOTS=1 accepts what is received, except under CI.
/// </summary>
public static class Snapshot
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Compares JSON, laid out for reading.</summary>
    public static void MatchJson(string json, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Match(JsonNode.Parse(json)?.ToJsonString(Readable) ?? "null", ".json", variant, file, test);

    /// <summary>Compares text of any other kind.</summary>
    public static void MatchText(string text, string? variant = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "") =>
        Match(text, ".txt", variant, file, test);

    static void Match(string received, string extension, string? variant, string file, string test)
    {
        var name = string.Join('.', new[] { Path.GetFileNameWithoutExtension(file), test, variant }.OfType<string>());
        MatchFile(received, Path.Combine(Path.GetDirectoryName(file)!, "Snapshots", name + extension));
    }

    /// <summary>Compares text with a file at a place of its own, such as the schema at the root.</summary>
    public static void MatchFile(string received, string path)
    {
        received = received.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var receivedPath = path + ".received";
        if (File.Exists(path) && File.ReadAllText(path) == received)
        {
            File.Delete(receivedPath);
            return;
        }

        var isCI = Environment.GetEnvironmentVariable("CI") is "true" or "1";
        var accept = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        Assert.False(isCI && accept, "UPDATE_SNAPSHOTS is for people who read what they accept: it is refused under CI.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(accept ? path : receivedPath, received);
        if (accept) return;
        if (!File.Exists(path)) Assert.Fail($"There is no snapshot yet. Read {receivedPath}, then accept it with UPDATE_SNAPSHOTS=1.");
        // Fails, and shows where the two part.
        Assert.Equal(File.ReadAllText(path), received);
    }
}
