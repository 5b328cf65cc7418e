using System.Reflection;
using Helsefellesskap.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL;

/// <summary>Collects what a schema is made of; each module adds its part. The schema is built and checked once, at start.</summary>
public interface IRequestExecutorBuilder
{
    IServiceCollection Services { get; }

    /// <summary>Adds every annotated class of the assembly: query, mutation and subscription types, type extensions, data loaders.</summary>
    IRequestExecutorBuilder AddTypes(Assembly assembly);

    /// <summary>Adds a scalar and says which .NET type it stands for.</summary>
    IRequestExecutorBuilder AddScalar<TRuntime>(ScalarType scalar);
}
