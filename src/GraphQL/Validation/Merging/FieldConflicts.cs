using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>
/// FieldsInSetCanMerge(set) (specification 5.3.2), as the reference implementation goes about it, so that the same conflicts are found in the same order: what is
/// collected from a selection set is kept, a fragment is compared with another once, and all comparing is counted.
/// </summary>
sealed class FieldConflicts(ValidationContext context)
{
    readonly MergeBudget budget = new(context.Options.MaxMergeWork);
    readonly Dictionary<(NamedType?, SelectionSetNode), CollectedFields> collected = [];
    readonly ComparedPairs comparedFragments = new();
    readonly ArgumentComparison arguments = new();

    /// <summary>Conflicts within one selection set, between its own fields, between them and the fragments that it spreads, and between those.</summary>
    public void Within(NamedType? parent, SelectionSetNode set, Action<FieldConflict> report)
    {
        var fields = Collect(parent, set);
        foreach (var (name, same) in fields.ByName)
            for (var i = 0; i < same.Count; i++)
                for (var j = i + 1; j < same.Count; j++)
                    Compare(name, same[i], same[j], areExclusive: false, report);
        if (fields.ByName.Count == 0 && fields.Fragments.Count < 2) return;
        for (var i = 0; i < fields.Fragments.Count; i++)
        {
            CompareWithFragment(fields, fields.Fragments[i], areExclusive: false, report);
            for (var j = i + 1; j < fields.Fragments.Count; j++) CompareFragments(fields.Fragments[i], fields.Fragments[j], areExclusive: false, report);
        }
    }

    CollectedFields Collect(NamedType? parent, SelectionSetNode set) =>
        collected.TryGetValue((parent, set), out var known) ? known : collected[(parent, set)] = new CollectedFields(context.Schema, parent, set);

    CollectedFields Collect(FragmentDefinitionNode fragment) => Collect(context.Schema.TypeFrom(fragment.TypeCondition) as NamedType, fragment.SelectionSet);

    void CompareWithFragment(CollectedFields fields, string name, bool areExclusive, Action<FieldConflict> report)
    {
        MergeBudget.CheckStack();
        budget.Spend(1);
        if (fields.ByName.Count == 0) return;
        // What was compared as not excluding each other needs no second look; the other way round it does.
        if (fields.ComparedFragments.TryGetValue(name, out var onlyExclusive) && (areExclusive || !onlyExclusive)) return;
        fields.ComparedFragments[name] = areExclusive;
        if (context.Fragments.Find(name) is not { } fragment) return;
        var others = Collect(fragment);
        if (others == fields) return;
        CompareAll(fields, others, areExclusive, report);
        foreach (var further in others.Fragments) CompareWithFragment(fields, further, areExclusive, report);
    }

    void CompareFragments(string a, string b, bool areExclusive, Action<FieldConflict> report)
    {
        MergeBudget.CheckStack();
        budget.Spend(2);
        if (a == b || !comparedFragments.Add(a, b, areExclusive)) return;
        if (context.Fragments.Find(a) is not { } first || context.Fragments.Find(b) is not { } second) return;
        var (fields, others) = (Collect(first), Collect(second));
        CompareAll(fields, others, areExclusive, report);
        foreach (var further in others.Fragments) CompareFragments(a, further, areExclusive, report);
        foreach (var further in fields.Fragments) CompareFragments(further, b, areExclusive, report);
    }

    void CompareAll(CollectedFields fields, CollectedFields others, bool areExclusive, Action<FieldConflict> report)
    {
        if (others.ByName.Count == 0) return;
        budget.Spend(fields.ByName.Count);
        foreach (var (name, same) in fields.ByName)
        {
            if (!others.ByName.TryGetValue(name, out var matching)) continue;
            foreach (var field in same)
                foreach (var other in matching)
                    Compare(name, field, other, areExclusive, report);
        }
    }

    /// <summary>SameResponseShape(fieldA, fieldB), and the same field with the same arguments unless their parents exclude each other</summary>
    void Compare(string responseName, SelectedField a, SelectedField b, bool areExclusive, Action<FieldConflict> report)
    {
        budget.Spend(2);
        if (a.IsSimple && b.IsSimple && a.Type == b.Type && a.Name == b.Name) return;
        areExclusive |= a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType;
        var conflict = Difference(a, b, areExclusive) is { } reason
            ? new FieldConflict(responseName, reason, [a.Node], [b.Node])
            : FieldConflict.Of(responseName, Below(a, b, areExclusive), a.Node, b.Node);
        if (conflict is not null) report(conflict);
    }

    string? Difference(SelectedField a, SelectedField b, bool areExclusive)
    {
        if (!areExclusive)
        {
            if (a.Name != b.Name) return ValidationErrors.DifferentFields(FieldConflict.Shorten(a.Name), FieldConflict.Shorten(b.Name));
            budget.Spend(a.Node.Arguments.Count * b.Node.Arguments.Count);
            if (!arguments.AreSame(a.Node, b.Node)) return ValidationErrors.DifferingArguments;
        }
        return a.Type is { } type && b.Type is { } other && Differ(type, other) ? ValidationErrors.ConflictingTypes(type, other) : null;
    }

    /// <summary>Lists and non-null have to be at the same places, and leaves have to be the same.</summary>
    public static bool Differ(IType a, IType b) => (a, b) switch
    {
        (ListType x, ListType y) => Differ(x.ElementType, y.ElementType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType x, NonNullType y) => Differ(x.InnerType, y.InnerType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => a != b && (a.IsLeafType() || b.IsLeafType()),
    };

    List<FieldConflict> Below(SelectedField a, SelectedField b, bool areExclusive)
    {
        MergeBudget.CheckStack();
        var conflicts = new List<FieldConflict>();
        if (a.Node.SelectionSet is not { } setA || b.Node.SelectionSet is not { } setB) return conflicts;
        var fields = Collect(a.Type?.NamedType(), setA);
        var others = Collect(b.Type?.NamedType(), setB);
        CompareAll(fields, others, areExclusive, conflicts.Add);
        foreach (var fragment in others.Fragments) CompareWithFragment(fields, fragment, areExclusive, conflicts.Add);
        foreach (var fragment in fields.Fragments) CompareWithFragment(others, fragment, areExclusive, conflicts.Add);
        foreach (var fragment in fields.Fragments)
            foreach (var other in others.Fragments)
                CompareFragments(fragment, other, areExclusive, conflicts.Add);
        return conflicts;
    }
}
