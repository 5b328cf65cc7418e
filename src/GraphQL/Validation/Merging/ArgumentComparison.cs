using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>
/// Whether fields have the same arguments. The arguments of a field are put into words once and two fields are compared once, however many places spread the
/// fragment that they stand in: an argument may be as long as the request.
/// </summary>
sealed class ArgumentComparison
{
    readonly Dictionary<FieldNode, (string Name, string Value)[]> worded = [];
    readonly Dictionary<(FieldNode, FieldNode), bool> compared = [];

    /// <summary>Whether both have as many arguments, and the second has each of the first's. One given twice, which another rule reports, counts as the last.</summary>
    public bool AreSame(FieldNode first, FieldNode second)
    {
        if (first.Arguments.Count != second.Arguments.Count) return false;
        if (first.Arguments.Count == 0) return true;
        if (compared.TryGetValue((first, second), out var known)) return known;
        var (wanted, given) = (Worded(first), Worded(second));
        return compared[(first, second)] = Array.TrueForAll(wanted, argument => Array.FindLast(given, candidate => candidate.Name == argument.Name) == argument);
    }

    (string Name, string Value)[] Worded(FieldNode field) =>
        worded.TryGetValue(field, out var known) ? known
            : worded[field] = [.. field.Arguments.Select(argument => (argument.Name.Value, CanonicalText.Of(argument.Value)))];
}
