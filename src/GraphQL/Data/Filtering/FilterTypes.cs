using System.Reflection;
using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Filtering;

/// <summary>
/// Makes filter input types: <c>ThingFilterInput { and or name: StringOperationFilterInput ... }</c>. A type is made once for what it filters, so that things
/// may refer to each other in circles.
/// </summary>
sealed class FilterTypes(BindingContext context)
{
    FilterCostOptions Costs => context.Builder.Options.Cost.Filtering;

    /// <param name="element">The .NET type of the list's entries.</param>
    /// <param name="declared">The class whose public properties say which of them can be filtered by; null: all.</param>
    public InputObjectType For(Type element, Type? declared)
    {
        var name = Names.OfType(declared ?? element);
        name = name.EndsWith("FilterInput", StringComparison.Ordinal) ? name : name.EndsWith("Filter", StringComparison.Ordinal) ? name + "Input" : name + "FilterInput";
        return Once(name, typeof(Filter<,>).MakeGenericType(element, declared ?? element), type => FillObject(type, element, declared ?? element));
    }

    void FillObject(InputObjectType type, Type element, Type declared)
    {
        type.Description = "Conditions that all hold for an entry.";
        var operations = new List<FilterOperation>();
        var list = new ListType(new NonNullType(type));
        Add(type, operations, "and", list, ObjectOperations.And, "All of these hold too.");
        Add(type, operations, "or", list, ObjectOperations.Or, "At least one of these holds too.");
        foreach (var (property, wish) in FilterableProperties.Of(element, declared))
        {
            if (Property(property, wish) is var (input, operation)) Add(type, operations, Names.OfField(property), input, operation, Descriptions.Of(property));
        }
        Finish(type, operations);
    }

    (InputObjectType, FilterOperation)? Property(PropertyInfo property, Type wish)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (Leaf(property, type) is { } leaf) return (Operations(leaf, type), ObjectOperations.Leaf(property));
        if (new ClrType(property.PropertyType, null).Element() is { } entries)
            return ListOf(property, entries.Type, Entries(wish)) is { } list ? (list, ObjectOperations.Leaf(property)) : null;
        return CanBeFiltered(type) ? (For(type, wish == type ? null : wish), ObjectOperations.Object(property)) : null;
    }

    static Type Entries(Type wish) => new ClrType(wish, null).Element()?.Type ?? wish;

    NamedType? Leaf(PropertyInfo property, Type type) =>
        property.IsDefined(typeof(IDAttribute)) ? context.Types.Find("ID") : type.IsEnum || context.Types.IsScalar(type) ? context.Types.Input(type) : null;

    static bool CanBeFiltered(Type type) => type.IsClass && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && !type.IsDefined(typeof(GraphQLIgnoreAttribute));

    InputObjectType? ListOf(PropertyInfo property, Type element, Type wish)
    {
        var leaf = Leaf(property, Nullable.GetUnderlyingType(element) ?? element);
        if (leaf is null && !CanBeFiltered(element)) return null;
        var inner = leaf is null ? For(element, wish == element ? null : wish) : Operations(leaf, element);
        var name = leaf is null ? $"ListFilterInputTypeOf{inner.Name}" : $"List{inner.Name}";
        return Once(name, typeof(Filter<,>).MakeGenericType(typeof(List<>).MakeGenericType(element), wish), type =>
        {
            type.Description = "Conditions on the entries of a list.";
            var operations = new List<FilterOperation>();
            foreach (var (operation, meaning) in ObjectOperations.List(element))
                Add(type, operations, operation, operation == "any" ? context.Types.Find("Boolean")! : inner, meaning, ListDescriptions[operation], Costs.DefaultFilterOperationCost);
            Finish(type, operations);
        });
    }

    static readonly Dictionary<string, string> ListDescriptions = new()
    {
        ["all"] = "Every entry meets them.",
        ["none"] = "No entry meets them.",
        ["some"] = "At least one entry meets them.",
        ["any"] = "Whether the list has entries at all.",
    };

    /// <summary>The operations that a single value of the type can be compared by. One input type serves every .NET type of the scalar.</summary>
    InputObjectType Operations(NamedType leaf, Type type)
    {
        var name = (leaf.Name == "ID" ? "Id" : leaf.Name) + "OperationFilterInput";
        var isOrdered = leaf is ScalarType && leaf.Name is not ("ID" or "Boolean") && Comparisons.IsOrdered(type);
        return Once(name, typeof(Filter<,>).MakeGenericType(typeof(Nullable), leaf.RuntimeType ?? leaf.GetType()), made =>
        {
            made.Description = $"Comparisons with a value of type {leaf.Name}; all that are given hold.";
            var operations = new List<FilterOperation>();
            AddAll(ComparisonOperations.Equality, leaf, Costs.DefaultFilterOperationCost);
            if (leaf.Name != "Boolean") AddAll(ComparisonOperations.Sets, new ListType(leaf), Costs.DefaultFilterOperationCost);
            if (leaf.Name == "String") AddAll(ComparisonOperations.Text, leaf, Costs.DefaultExpensiveFilterOperationCost);
            else if (isOrdered) AddAll(ComparisonOperations.Order, leaf, Costs.DefaultFilterOperationCost);
            Finish(made, operations);

            void AddAll(IReadOnlyDictionary<string, FilterOperation> wanted, IType operand, double? weight)
            {
                foreach (var (operation, meaning) in wanted) Add(made, operations, operation, operand, meaning, null, weight);
            }
        });
    }

    static void Add(InputObjectType type, List<FilterOperation> operations, string name, IType operand, FilterOperation meaning, string? description, double? weight = null)
    {
        type.Fields[name] = new InputField(name, operand) { Description = description, Directives = CostDirectives.Default(weight) };
        operations.Add(meaning);
    }

    static void Finish(InputObjectType type, List<FilterOperation> operations) => type.Create = values => new FilterNode(type, operations, values);

    InputObjectType Once(string name, Type meaning, Action<InputObjectType> fill) =>
        context.Types.Find(name) is InputObjectType known && known.RuntimeType == meaning ? known : context.Types.Add(new InputObjectType(name), meaning, fill);

    /// <summary>Stands for a filter of the one type as the other declares it.</summary>
    sealed class Filter<TElement, TDeclared>;
}
