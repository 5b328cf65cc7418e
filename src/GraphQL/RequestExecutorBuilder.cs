using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Cost;
using Helsefellesskap.GraphQL.Language;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL;

sealed class RequestExecutorBuilder(IServiceCollection services) : IRequestExecutorBuilder
{
    public IServiceCollection Services { get; } = services;

    /// <summary>All types of the added assemblies, annotated or not.</summary>
    public List<Type> Types { get; } = [];

    /// <summary>Types that are in the schema whether or not a field leads to them.</summary>
    public List<Type> FurtherTypes { get; } = [];

    /// <summary>Scalars by the .NET type that they stand for.</summary>
    public Dictionary<Type, ScalarType> Scalars { get; } = [];

    public RequestOptions Options { get; } = new();

    public IRequestExecutorBuilder AddTypes(Assembly assembly)
    {
        Types.AddRange(assembly.GetTypes());
        return this;
    }

    public IRequestExecutorBuilder AddType(Type type)
    {
        Types.Add(type);
        // A static class only holds resolvers.
        if (type is not { IsAbstract: true, IsSealed: true }) FurtherTypes.Add(type);
        return this;
    }

    public IRequestExecutorBuilder AddScalar<TRuntime>(ScalarType scalar)
    {
        Scalars[typeof(TRuntime)] = scalar;
        return this;
    }

    public IRequestExecutorBuilder ModifyRequestOptions(Action<RequestOptions> modify)
    {
        modify(Options);
        return this;
    }

    public IRequestExecutorBuilder ModifyParserOptions(Func<ParserOptions, ParserOptions> modify)
    {
        Options.Parser = modify(Options.Parser);
        return this;
    }

    public IRequestExecutorBuilder ModifyValidationOptions(Func<ValidationOptions, ValidationOptions> modify)
    {
        Options.Validation = modify(Options.Validation);
        return this;
    }

    public IRequestExecutorBuilder ModifyCostOptions(Action<CostOptions> modify)
    {
        modify(Options.Cost);
        return this;
    }
}
