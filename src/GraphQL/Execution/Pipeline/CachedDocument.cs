using System.Collections.Concurrent;
using System.Security.Cryptography;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Pipeline;

/// <summary>A document that was parsed and found valid, with the plans of its operations.</summary>
sealed class CachedDocument(DocumentNode document, ReadOnlySpan<byte> text)
{
    // Each set of conditions of @skip and @include makes a plan of its own; a client that tries them all is not remembered beyond this.
    const int MostPlans = 64;

    // Neither is one whose plans would be large: text and plans together, as Weight counts them.
    const int MostWeight = 256 * 1024;

    // A field of a plan takes about as much memory as what is made of so many bytes of text.
    const int FieldWeight = 20;

    readonly ConcurrentDictionary<(OperationDefinitionNode, ulong), OperationPlan> plans = new();
    readonly string[] conditions = ConditionVariables.Of(document);

    int weight = text.Length;

    public DocumentNode Document { get; } = document;

    /// <summary>How much memory the document takes, in bytes of text of which as much would be made.</summary>
    public int Weight => weight;

    /// <summary>Told by how much the document's weight has grown, each time that a plan is added.</summary>
    public Action<int>? Grew { get; set; }

    public int PlanCount => plans.Count;

    /// <summary>SHA-256 of the text in lower-case hexadecimal; the document's name in logs.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(text));

    /// <summary>GetOperation (specification 6.1).</summary>
    public OperationDefinitionNode Operation(string? name)
    {
        OperationDefinitionNode? found = null;
        for (var i = 0; i < Document.Definitions.Count; i++)
        {
            if (Document.Definitions[i] is not OperationDefinitionNode operation) continue;
            if (string.IsNullOrEmpty(name))
            {
                if (found is not null) throw new GraphQLException("Must provide operation name if query contains multiple operations.");
                found = operation;
            }
            else if (operation.Name?.Value == name)
            {
                return operation;
            }
        }
        return found ?? throw new GraphQLException(string.IsNullOrEmpty(name) ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
    }

    public OperationPlan Plan(Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables)
    {
        // Two bits for each variable: absent or null, false, true.
        if (conditions.Length > 32) return PlanCompiler.Compile(schema, Document, operation, variables);
        var key = 0UL;
        foreach (var name in conditions) key = (key << 2) | (variables.TryGetValue(name, out var value) && value is bool condition ? condition ? 2UL : 1UL : 0UL);
        if (plans.TryGetValue((operation, key), out var known)) return known;
        var plan = PlanCompiler.Compile(schema, Document, operation, variables);
        var more = plan.FieldCount * FieldWeight;
        if (plans.Count >= MostPlans || weight + more > MostWeight || !plans.TryAdd((operation, key), plan)) return plan;
        Interlocked.Add(ref weight, more);
        Grew?.Invoke(more);
        return plan;
    }
}
