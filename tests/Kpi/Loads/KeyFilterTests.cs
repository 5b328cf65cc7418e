using System.Text;
using Helsefellesskap.Modules.Kpi.Loads;

namespace Helsefellesskap.Tests.Kpi.Loads;

public sealed class KeyFilterTests
{
    [Theory]
    [InlineData("S{0:0000000}")]
    [InlineData("{0}")]
    [InlineData("hospital-2024-{0:x}-stay")]
    public void A_million_different_keys_are_hardly_ever_suspected(string form)
    {
        var filter = new KeyFilter();

        for (var i = 0; i < 1_000_000; i++) filter.Add(Encoding.UTF8.GetBytes(string.Format(null, form, i)));

        Assert.InRange(filter.Suspects!.Length, 0, 10);
    }

    [Fact]
    public void A_key_that_passes_again_is_always_suspected()
    {
        var filter = new KeyFilter();
        for (var i = 0; i < 200_000; i++) filter.Add(Encoding.UTF8.GetBytes($"S{i * 7919L % 1_000_003}"));
        var again = Enumerable.Range(0, 500).Select(i => $"S{i * 397L * 7919 % 1_000_003}").ToArray();

        foreach (var key in again) filter.Add(Encoding.UTF8.GetBytes(key));

        Assert.Subset(filter.Suspects!.ToHashSet(), again.ToHashSet());
    }

    [Fact]
    public void Too_many_to_be_named_are_not_named()
    {
        var filter = new KeyFilter();
        for (var i = 0; i < 40_000; i++) filter.Add(Encoding.UTF8.GetBytes($"S{i / 2}"));

        Assert.Null(filter.Suspects);
    }
}
