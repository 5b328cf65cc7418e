namespace Helsefellesskap.Tests.Architecture;

public sealed class ClockTests
{
    static readonly string[] Clocks =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    [Fact]
    public void Nobody_reads_a_clock_that_cannot_be_replaced() => Assert.Empty(ProductAssembly.All.SelectMany(ReadClocks));

    [Fact]
    public void A_clock_that_is_read_is_found()
    {
        Assert.NotEqual(default, DateTime.UtcNow);
        Assert.Equal(["Tests.Architecture: System.DateTime.get_UtcNow"], ReadClocks(ProductAssembly.Read(typeof(ClockTests).Assembly.Location)));
    }

    static IEnumerable<string> ReadClocks(ProductAssembly assembly) => assembly.UsedMembers.Intersect(Clocks).Select(clock => $"{assembly.Name}: {clock}");
}
