namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>Pairs of fragments that have been compared, in either order.</summary>
sealed class ComparedPairs
{
    readonly Dictionary<(string, string), bool> onlyExclusive = [];

    /// <summary>
    /// False where the pair needs no comparing: it has been compared already, as not excluding each other or just as it is asked for now.
    /// </summary>
    public bool Add(string a, string b, bool areExclusive)
    {
        if (IsCovered(a, b, areExclusive) || IsCovered(b, a, areExclusive)) return false;
        onlyExclusive[(a, b)] = areExclusive;
        return true;
    }

    bool IsCovered(string a, string b, bool areExclusive) => onlyExclusive.TryGetValue((a, b), out var known) && (areExclusive || !known);
}
