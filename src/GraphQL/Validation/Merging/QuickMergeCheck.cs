using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Introspection;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>
/// Whether all fields of a document can be merged, found by grouping them instead of comparing each with each (after "GraphQL overlapping fields can be merged
/// fast", Simon Adameit): whatever shares a response name has to agree with the first of them, and what they select is then looked at together. It does not say
/// what is wrong where something is; <see cref="FieldConflicts"/> does, for the few documents that do not pass here.
/// </summary>
sealed class QuickMergeCheck(ValidationContext context)
{
    readonly ArgumentComparison arguments = new();

    // Fragments are looked at in each place that spreads them. Documents made to double are left to the other algorithm, which remembers.
    int remaining = 30_000;

    public bool Passes()
    {
        var operations = context.Document.Definitions.OfType<OperationDefinitionNode>().ToArray();
        // A fragment that an operation reaches is looked at there.
        var reached = operations.SelectMany(context.Fragments.ReachableFrom).ToHashSet();
        return operations.All(operation => Passes([(context.Schema.RootType(operation.Operation), operation.SelectionSet)], shapeOnly: false))
            && context.Document.Definitions.OfType<FragmentDefinitionNode>().Where(fragment => !reached.Contains(fragment))
                .All(fragment => Passes([(context.Schema.TypeFrom(fragment.TypeCondition) as NamedType, fragment.SelectionSet)], shapeOnly: false));
    }

    /// <summary>FieldsInSetCanMerge(set); with shapeOnly what is left of it between fields of which no value has both: SameResponseShape</summary>
    bool Passes(IEnumerable<(NamedType? Parent, SelectionSetNode Set)> sets, bool shapeOnly)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return false;
        var byName = new Dictionary<string, List<SelectedField>>();
        HashSet<string>? spread = null;
        foreach (var (parent, set) in sets)
            if (!Collect(parent, set, byName, ref spread)) return false;
        return byName.Values.All(fields => Agree(fields, shapeOnly));
    }

    bool Collect(NamedType? parent, SelectionSetNode set, Dictionary<string, List<SelectedField>> byName, ref HashSet<string>? spread)
    {
        foreach (var selection in set.Selections)
        {
            if (--remaining < 0) return false;
            switch (selection)
            {
                case FieldNode field:
                    // Of what the schema does not know nothing can be said here.
                    if (MetaFields.FieldOf(context.Schema, parent!, field.Name.Value) is not { } definition) return false;
                    if (!byName.TryGetValue(field.ResponseName, out var same)) byName.Add(field.ResponseName, same = []);
                    same.Add(new SelectedField(field, parent, definition));
                    break;
                case InlineFragmentNode inline:
                    if (!Collect(inline.TypeCondition is { } condition ? context.Schema.TypeFrom(condition) as NamedType : parent, inline.SelectionSet, byName, ref spread)) return false;
                    break;
                case FragmentSpreadNode name when (spread ??= []).Add(name.Name.Value):
                    if (context.Fragments.Find(name.Name.Value) is { } fragment
                        && !Collect(context.Schema.TypeFrom(fragment.TypeCondition) as NamedType, fragment.SelectionSet, byName, ref spread)) return false;
                    break;
            }
        }
        return true;
    }

    bool Agree(List<SelectedField> fields, bool shapeOnly)
    {
        var first = fields[0];
        // Most fields are alone under their name, and most of those are leaves.
        if (fields.Count == 1) return first.Node.SelectionSet is not { } below || Passes([(first.Type!.NamedType(), below)], shapeOnly);
        for (var i = 1; i < fields.Count; i++)
            if (FieldConflicts.Differ(first.Type!, fields[i].Type!)) return false;
        if (shapeOnly) return Passes(Below(fields), shapeOnly: true);
        var objects = fields.Select(field => field.Parent).OfType<ObjectType>().Distinct().ToArray();
        if (objects.Length <= 1) return AreSame(fields) && Passes(Below(fields), shapeOnly: false);
        // Fields of different object types exclude each other; one of an abstract type goes with each.
        return Passes(Below(fields), shapeOnly: true)
            && objects.All(type => fields.Where(field => field.Parent == type || field.Parent is not ObjectType).ToList() is var common
                && AreSame(common) && Passes(Below(common), shapeOnly: false));
    }

    /// <summary>The same field with the same arguments.</summary>
    bool AreSame(List<SelectedField> fields)
    {
        for (var i = 1; i < fields.Count; i++)
            if (fields[i].Name != fields[0].Name || !arguments.AreSame(fields[i].Node, fields[0].Node)) return false;
        return true;
    }

    static IEnumerable<(NamedType? Parent, SelectionSetNode Set)> Below(List<SelectedField> fields) =>
        fields.Where(field => field.Node.SelectionSet is not null).Select(field => ((NamedType?)field.Type!.NamedType(), field.Node.SelectionSet!));
}
