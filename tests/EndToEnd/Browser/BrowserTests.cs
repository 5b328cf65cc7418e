namespace Helsefellesskap.Tests.EndToEnd.Browser;

/// <summary>The dashboard and the explorer as people use them: each story is a script beside this file, told in Chromium to a program with the demo fellowship.</summary>
public class BrowserTests(DemoProgram program) : IClassFixture<DemoProgram>
{
    [Theory]
    [InlineData("figures.mjs")]
    [InlineData("imports.mjs")]
    [InlineData("accounts.mjs")]
    [InlineData("keys.mjs")]
    [InlineData("months.mjs")]
    [InlineData("explorer.mjs")]
    [InlineData("accessibility.mjs")]
    [InlineData("two-factor.mjs")]
    [InlineData("own-account.mjs")]
    public Task A_story_is_told_to_its_end(string story) => Story.TellAsync(story, program.Address, RunningProgram.Password);
}
