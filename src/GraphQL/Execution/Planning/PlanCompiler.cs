using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Introspection;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>
/// Compiles an operation into plans. A selection set that several fields or possible types share is compiled once, so that a document whose fragments
/// multiply costs no more than it is long.
/// </summary>
sealed class PlanCompiler
{
    // Beyond what the limits of the parser let through, fragments that many places spread and merged selections of abstract types could still multiply.
    const int MostSelections = 50_000;

    readonly Schema schema;
    readonly FieldCollector collector;
    readonly Dictionary<(ObjectType, FieldNodes), SelectionPlan> known = [];
    readonly List<(ObjectType, OutputField)> guarded = [];
    readonly HashSet<OutputField> guardedFields = [];
    int argumentCount;
    int fieldCount;

    PlanCompiler(Schema schema, DocumentNode document, IReadOnlyDictionary<string, object?> variables)
    {
        this.schema = schema;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().DistinctBy(fragment => fragment.Name.Value).ToDictionary(fragment => fragment.Name.Value);
        collector = new FieldCollector(schema, fragments, variables);
    }

    /// <param name="variables">The coerced variables, of which only the conditions of @skip and @include are read.</param>
    public static OperationPlan Compile(Schema schema, DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        var compiler = new PlanCompiler(schema, document, variables);
        var root = schema.RootType(operation.Operation)!;
        var plan = compiler.Selection(root, [operation.SelectionSet], isRoot: true);
        return new OperationPlan
        {
            Kind = operation.Operation,
            Root = plan,
            FieldCount = compiler.fieldCount,
            ArgumentCount = compiler.argumentCount,
            Guarded = compiler.guarded,
            Introspects = plan.Fields.Any(field => field.Definition == MetaFields.Schema || field.Definition == MetaFields.Type),
        };
    }

    SelectionPlan Selection(ObjectType type, IEnumerable<SelectionSetNode> selectionSets, bool isRoot)
    {
        OrderedDictionary<string, List<FieldNode>> collected;
        try
        {
            collected = collector.Collect(type, selectionSets);
        }
        catch (GraphQLException fault) when (!isRoot)
        {
            return new SelectionPlan(type, []) { Fault = fault };
        }
        if (collector.Visited > MostSelections) throw new GraphQLException($"The operation selects more than {MostSelections} fields.");
        var fields = new List<PlanField>(collected.Count);
        var slots = 0;
        foreach (var nodes in collected.Values)
        {
            if (MetaFields.FieldOf(schema, type, nodes[0].Name.Value) is not { } definition) continue;
            fields.Add(Field(type, definition, nodes, isRoot, ref slots));
        }
        return new SelectionPlan(type, [.. fields]);
    }

    PlanField Field(ObjectType type, OutputField definition, List<FieldNode> nodes, bool isRoot, ref int slots)
    {
        fieldCount++;
        Guard(type, definition, isRoot);
        var selection = Subselection(definition, nodes);
        var resolver = definition == MetaFields.TypeName ? TypeNames.ResolverFor(type) : definition.Resolver ?? DefaultResolver.For(definition.Name);
        var isWalked = selection?.Plans.Any(plan => plan.Resolved.Length > 0 || plan.Fault is not null) == true;
        return new PlanField(type, definition, nodes, resolver)
        {
            Selection = selection,
            IsWalked = isWalked,
            Slot = isWalked || resolver is not PureResolver ? slots++ : -1,
            ArgumentsIndex = definition.Arguments.Count > 0 ? argumentCount++ : -1,
        };
    }

    /// <summary>See <see cref="IAuthorizationHandler"/> for which fields it is asked about.</summary>
    void Guard(ObjectType type, OutputField field, bool isRoot)
    {
        var isGuarded = field != MetaFields.TypeName && (isRoot || field.Authorization is not null || field.Member is System.Reflection.MethodInfo);
        if (isGuarded && guardedFields.Add(field)) guarded.Add((type, field));
    }

    Subselection? Subselection(OutputField definition, List<FieldNode> nodes)
    {
        var named = definition.Type.NamedType();
        if (!named.IsCompositeType()) return null;
        var key = new FieldNodes(nodes);
        var plans = new List<SelectionPlan>();
        foreach (var type in schema.PossibleTypes(named))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            if (!known.TryGetValue((type, key), out var plan))
                known[(type, key)] = plan = Selection(type, nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!), isRoot: false);
            plans.Add(plan);
        }
        return new Subselection(named, plans);
    }

    /// <summary>Merged fields, equal where they are the same nodes.</summary>
    readonly struct FieldNodes(List<FieldNode> nodes) : IEquatable<FieldNodes>
    {
        readonly List<FieldNode> nodes = nodes;

        public bool Equals(FieldNodes other) => nodes.SequenceEqual(other.nodes);

        public override bool Equals(object? obj) => obj is FieldNodes other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var node in nodes) hash.Add(RuntimeHelpers.GetHashCode(node));
            return hash.ToHashCode();
        }
    }
}
