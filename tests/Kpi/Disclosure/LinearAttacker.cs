using System.Numerics;

namespace Helsefellesskap.Tests.Kpi.Disclosure;

/// <summary>
/// Works out whatever follows from sums that it has been told, by exact elimination. Which numbers follow does not depend on their values, so it is told
/// only which cells a sum adds up.
/// </summary>
internal sealed class LinearAttacker
{
    /// <summary>Independent equations, each under its first variable; integers, so that nothing is lost to rounding.</summary>
    readonly SortedDictionary<int, SortedDictionary<int, BigInteger>> equations = [];

    /// <summary>It learns the sum of these variables, each with its factor.</summary>
    public void Learn(IEnumerable<(int Variable, int Factor)> sum)
    {
        var rest = Reduce(sum);
        if (rest.Count > 0) equations[rest.First().Key] = rest;
    }

    public void Learn(params IEnumerable<int> sum) => Learn(sum.Select(variable => (variable, 1)));

    public bool CanWorkOut(params IEnumerable<int> sum) => CanWorkOut(sum.Select(variable => (variable, 1)));

    public bool CanWorkOut(IEnumerable<(int Variable, int Factor)> sum) => Reduce(sum).Count == 0;

    SortedDictionary<int, BigInteger> Reduce(IEnumerable<(int Variable, int Factor)> sum)
    {
        var rest = new SortedDictionary<int, BigInteger>();
        foreach (var (variable, factor) in sum) Add(rest, variable, factor);
        var after = -1;
        while (rest.Keys.FirstOrDefault(key => key > after && equations.ContainsKey(key), -1) is >= 0 and var pivot)
        {
            var equation = equations[pivot];
            var (own, other) = (rest[pivot], equation[pivot]);
            foreach (var key in rest.Keys.ToArray()) rest[key] *= other;
            foreach (var (key, factor) in equation) Add(rest, key, -own * factor);
            Shorten(rest);
            after = pivot;
        }
        return rest;
    }

    static void Add(SortedDictionary<int, BigInteger> sum, int variable, BigInteger factor)
    {
        var total = sum.GetValueOrDefault(variable) + factor;
        if (total.IsZero) sum.Remove(variable);
        else sum[variable] = total;
    }

    static void Shorten(SortedDictionary<int, BigInteger> sum)
    {
        var divisor = sum.Values.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (divisor <= 1) return;
        foreach (var key in sum.Keys.ToArray()) sum[key] /= divisor;
    }
}
