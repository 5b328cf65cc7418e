using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Execution.Planning;

/// <summary>An operation ready to be executed, for one set of conditions of its @skip and @include. Shared by requests and never changed.</summary>
sealed class OperationPlan
{
    double? aliases;
    CostEstimate? cost;

    public required OperationKind Kind { get; init; }

    public required SelectionPlan Root { get; init; }

    /// <summary>How many fields were compiled; one that several places share counts once.</summary>
    public required int FieldCount { get; init; }

    /// <summary>How many of them have arguments.</summary>
    public required int ArgumentCount { get; init; }

    /// <summary>The fields that the program's authorization handler is asked about, each once.</summary>
    public required IReadOnlyList<(ObjectType Type, OutputField Field)> Guarded { get; init; }

    /// <summary>How many fields are answered under a name of the client's choice.</summary>
    public double Aliases => aliases ??= CostLimits.CountAliases(Root);

    public CostEstimate Cost => cost ??= new(Root);

    /// <summary>The operation asks for <c>__schema</c> or <c>__type</c>.</summary>
    public required bool Introspects { get; init; }
}
