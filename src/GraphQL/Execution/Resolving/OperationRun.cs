using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Execution.Loading;
using Helsefellesskap.GraphQL.Execution.Planning;
using Helsefellesskap.GraphQL.Types;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

/// <summary>One execution of an operation: what its resolvers share. Everything here happens on one logical thread, that of <see cref="Scheduler"/>.</summary>
sealed class OperationRun(
    Schema schema, OperationRequest request, OperationPlan plan, IReadOnlyDictionary<string, object?> variables, RequestOptions options, ILogger logger,
    CancellationToken cancellation)
{
    readonly ArgumentValues?[] arguments = plan.ArgumentCount > 0 ? new ArgumentValues?[plan.ArgumentCount] : [];
    Dictionary<LoaderDefinition, object>? loaders;
    ScopePool? scopes;
    TreeResolver? resolver;
    List<GraphQLError>? errors;

    public Schema Schema { get; } = schema;
    public OperationRequest Request { get; } = request;
    public OperationPlan Plan { get; } = plan;
    public CancellationToken Cancellation { get; } = cancellation;
    public RequestScheduler Scheduler { get; } = new(logger, cancellation);
    public TreeResolver Resolver => resolver ??= new(this);
    public ScopePool Scopes => scopes ??= new(Request.Services, reuse: Plan.Kind != Language.Ast.OperationKind.Mutation);

    /// <summary>Errors in the order in which they were found.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>The fields that the viewer may not use, and why; null where that is none.</summary>
    public IReadOnlyDictionary<OutputField, GraphQLError>? Refused { get; set; }

    /// <summary>The field's arguments, coerced on first use and then shared by all objects that have the field, as is what is wrong with them.</summary>
    public ArgumentValues ArgumentsOf(PlanField field) => field.ArgumentsIndex < 0 ? ArgumentValues.None : arguments[field.ArgumentsIndex] ??= Coerce(field);

    ArgumentValues Coerce(PlanField field)
    {
        try
        {
            return ArgumentCoercion.Coerce(field.Definition, field.Nodes[0], variables);
        }
        catch (Exception exception)
        {
            return ArgumentValues.None with { Fault = new FieldFault(exception) };
        }
    }

    public object Loader(LoaderDefinition definition)
    {
        // A resolver may ask from a thread of its own.
        lock (Scheduler)
        {
            loaders ??= [];
            return loaders.TryGetValue(definition, out var loader) ? loader : loaders[definition] = definition.CreateLoader(this);
        }
    }

    public void ForgetLoaded()
    {
        lock (Scheduler) loaders = null;
    }

    /// <summary>Further errors are not listed, and need not be worded.</summary>
    public bool HasTooManyErrors => errors?.Count > options.MaxErrors;

    public void Report(GraphQLError error)
    {
        lock (Scheduler)
        {
            if (HasTooManyErrors) return;
            errors ??= [];
            errors.Add(errors.Count < options.MaxErrors ? error : new GraphQLError($"There are more errors than the {options.MaxErrors} that are listed."));
        }
    }

    /// <summary>The error that the client sees of what a resolver threw, and a line in the log of what it does not.</summary>
    public GraphQLError ErrorOf(Exception exception, PlanField field, IReadOnlyList<object> path)
    {
        if (exception is GraphQLException known)
            return known.Error with { Path = path, Locations = known.Error.Locations.Count > 0 ? known.Error.Locations : field.Locations };
        logger.LogError(exception, "The resolver of {Field} failed", field.ToString());
        return new GraphQLError("Unexpected Execution Error")
        {
            Path = path,
            Locations = field.Locations,
            Extensions = options.IncludeExceptionDetails ? new Dictionary<string, object?> { ["message"] = exception.ToString() } : null,
        };
    }

    public ValueTask DisposeAsync() => scopes?.DisposeAsync() ?? default;
}
