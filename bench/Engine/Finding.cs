using System.Diagnostics;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Execution.Pipeline;

namespace Helsefellesskap.Bench.Engine;

/// <summary>What is left of parsing, validating and planning where the document is remembered: finding it, its operation, its plan and its cost.</summary>
static class Finding
{
    const int AtOnce = 1_000;

    /// <summary>Microseconds of CPU time for one request.</summary>
    public static async Task<double> MeasureAsync(IRequestExecutor executor, RequestOptions options, OperationRequest request, TimeSpan atLeast)
    {
        var documents = new DocumentSource(executor.Schema, options, storage: null);
        var operation = (await documents.FindAsync(request, default)).Operation(request.OperationName);
        var (variables, _) = VariableCoercion.Coerce(executor.Schema, operation.VariableDefinitions, request.Variables, options);
        var (started, count, before) = (Stopwatch.GetTimestamp(), 0L, Environment.CpuUsage.TotalTime);
        do
        {
            for (var i = 0; i < AtOnce; i++)
            {
                var document = await documents.FindAsync(request, default);
                CostLimits.Check(document.Plan(executor.Schema, document.Operation(request.OperationName), variables), variables, options);
            }
            count += AtOnce;
        }
        while (Stopwatch.GetElapsedTime(started) < atLeast);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
    }
}
