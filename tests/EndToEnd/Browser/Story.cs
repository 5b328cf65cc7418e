using Helsefellesskap.Tests.Testing;

namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>The scripts of this folder.</summary>
static class Story
{
    static readonly NodeFolder Folder = new("tests", "EndToEnd", "Browser");

    /// <summary>Tells a story to the program at the address, and answers what the story wrote; fails where it does, with what it said.</summary>
    public static Task<string> TellAsync(string story, Uri address, string password) => Folder.RunAsync(story, address.ToString(), password);
}
