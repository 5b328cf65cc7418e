using System.Reflection;
using Helsefellesskap.GraphQL.Data.Filtering;
using Helsefellesskap.GraphQL.Data.Queries;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Annotations;
using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Data.Sorting;

/// <summary>Makes sort input types: <c>ThingSortInput { createdAt: SortEnumType ... }</c>.</summary>
sealed class SortTypes(BindingContext context)
{
    /// <param name="element">The .NET type of the list's entries.</param>
    /// <param name="declared">The class whose public properties say which of them can be ordered by; null: all.</param>
    public InputObjectType For(Type element, Type? declared)
    {
        var name = Names.OfType(declared ?? element);
        name = name.EndsWith("SortInput", StringComparison.Ordinal) ? name : name.EndsWith("Sort", StringComparison.Ordinal) ? name + "Input" : name + "SortInput";
        var meaning = typeof(Sort<,>).MakeGenericType(element, declared ?? element);
        return context.Types.Find(name) is InputObjectType known && known.RuntimeType == meaning
            ? known
            : context.Types.Add(new InputObjectType(name), meaning, type => Fill(type, element, declared ?? element));
    }

    void Fill(InputObjectType type, Type element, Type declared)
    {
        type.Description = "What a list is ordered by; give one field per input, for the order of the list is theirs.";
        var properties = new List<PropertyInfo>();
        foreach (var (property, wish) in FilterableProperties.Of(element, declared))
        {
            // An ID says which, not how much: it is an order only where one is declared. Filters do not compare IDs as larger and smaller either.
            if ((declared == element && property.IsDefined(typeof(IDAttribute))) || Input(property, wish) is not { } input) continue;
            type.Fields[Names.OfField(property)] = new InputField(Names.OfField(property), input)
            {
                Description = Descriptions.Of(property),
                Directives = input is EnumType ? CostDirectives.Default(context.Builder.Options.Cost.Sorting.DefaultSortOperationCost) : [],
            };
            properties.Add(property);
        }
        type.Create = values => new SortNode(type, properties, values);
    }

    NamedType? Input(PropertyInfo property, Type wish)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsEnum || (context.Types.IsScalar(type) && Comparisons.IsOrdered(type))) return context.Types.Input(typeof(SortEnumType));
        if (context.Types.IsScalar(type) || new ClrType(type, null).Element() is not null) return null;
        var canBeOrdered = type.IsClass && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true && !type.IsDefined(typeof(GraphQLIgnoreAttribute));
        return canBeOrdered ? For(type, wish == property.PropertyType ? null : wish) : null;
    }

    /// <summary>Stands for an order of the one type as the other declares it.</summary>
    sealed class Sort<TElement, TDeclared>;
}
