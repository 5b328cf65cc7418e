using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL;

/// <summary>Collects what a schema is made of; each module adds its part. The schema is built and checked once, at start.</summary>
public interface IRequestExecutorBuilder
{
    IServiceCollection Services { get; }

    /// <summary>Adds every annotated class of the assembly: query, mutation and subscription types, type extensions, data loaders.</summary>
    IRequestExecutorBuilder AddTypes(Assembly assembly);

    /// <summary>Adds one annotated class, or a type that no field of the schema leads to, such as a further implementation of an interface.</summary>
    IRequestExecutorBuilder AddType(Type type);

    /// <summary>Adds a scalar and says which .NET type it stands for.</summary>
    IRequestExecutorBuilder AddScalar<TRuntime>(ScalarType scalar);

    IRequestExecutorBuilder ModifyRequestOptions(Action<RequestOptions> modify);

    /// <summary>Changes what a client's document may be at most: <c>options => options with { MaxFields = 500 }</c>.</summary>
    IRequestExecutorBuilder ModifyParserOptions(Func<ParserOptions, ParserOptions> modify);

    /// <summary>Changes how much work validation may be.</summary>
    IRequestExecutorBuilder ModifyValidationOptions(Func<ValidationOptions, ValidationOptions> modify);

    /// <summary>Changes what an operation may cost, and what weighs how much.</summary>
    IRequestExecutorBuilder ModifyCostOptions(Action<CostOptions> modify);
}
