using System.Collections.Concurrent;
using System.Text;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>A field of a selection, with all that is known of it before a request.</summary>
sealed class PlanField(ObjectType parent, OutputField definition, IReadOnlyList<FieldNode> nodes, FieldResolver resolver)
{
    ConcurrentDictionary<string, PlanField[]>? below;

    public ObjectType Parent { get; } = parent;

    public OutputField Definition { get; } = definition;

    /// <summary>The selections in the document that are merged into this field.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; } = nodes;

    public FieldResolver Resolver { get; } = resolver;

    public string ResponseName { get; } = nodes[0].ResponseName;

    /// <summary>A comma, the quoted name and a colon, ready to be written; the first field of an object leaves the comma out.</summary>
    public byte[] Prefix { get; } = Encoding.UTF8.GetBytes($",\"{nodes[0].ResponseName}\":");

    public ValueShape Shape { get; } = new(definition.Type);

    /// <summary>Writes the leaf straight from the source; null where it takes more.</summary>
    public LeafWriter? WriteLeaf { get; } = (resolver as PureResolver)?.WriteLeaf;

    /// <summary>Counts the fields of the operation that have arguments, or -1: where a request keeps the coerced ones.</summary>
    public int ArgumentsIndex { get; init; } = -1;

    /// <summary>Where the object keeps the resolved value until it is written; -1 for what is read while writing.</summary>
    public int Slot { get; init; } = -1;

    /// <summary>Something below has a slot, so that the value is walked before it is written.</summary>
    public bool IsWalked { get; init; }

    /// <summary>What is selected of the value; null for leaves.</summary>
    public Subselection? Selection { get; init; }

    /// <summary>The selections below this one at "edges" or "pageInfo.hasNextPage". What a resolver asks for is looked up once for all requests.</summary>
    public PlanField[] Below(string path) => (below ??= new()).GetOrAdd(path, static (path, field) => field.Find(path), this);

    PlanField[] Find(string path)
    {
        IEnumerable<PlanField> level = [this];
        foreach (var name in path.Split('.'))
            level = level.SelectMany(above => above.Selection?.Plans ?? []).SelectMany(plan => plan.Fields).Where(field => field.Definition.Name == name).ToArray();
        return [.. level];
    }

    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public int ArgumentIndex(string name) => Definition.Arguments.IndexOf(name) is >= 0 and var index ? index
        : throw new ArgumentException($"{this} has no argument {name}.", nameof(name));

    /// <summary>What the document gives for the argument; null where it gives nothing.</summary>
    public ValueNode? Argument(string name)
    {
        foreach (var argument in Nodes[0].Arguments)
            if (argument.Name.Value == name) return argument.Value;
        return null;
    }

    public IReadOnlyList<Location> Locations => [.. Nodes.Select(node => node.Location)];

    public override string ToString() => $"{Parent.Name}.{Definition.Name}";
}
