using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Types.Binding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Helsefellesskap.GraphQL;

/// <summary>Where a program takes the engine in.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers the engine and returns what the schema is added to. Calls after the first return the same builder, so that each part of a program may
    /// call it. The schema is built when <see cref="IRequestExecutor"/> is first asked for, which mapping the endpoint does; its faults are listed then.
    /// </summary>
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services)
    {
        if (services.FirstOrDefault(d => d.ServiceType == typeof(RequestExecutorBuilder))?.ImplementationInstance is RequestExecutorBuilder known) return known;
        var builder = new RequestExecutorBuilder(services);
        services.AddSingleton(builder);
        services.AddSingleton(builder.Options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.TryAddSingleton<IRequestExecutor>(provider =>
        {
            var schema = SchemaBinder.Build(builder);
            var documents = new DocumentSource(schema, builder.Options, provider.GetService<IOperationDocumentStorage>());
            return new RequestExecutor(
                schema, builder.Options, documents, provider.GetRequiredService<ILogger<RequestExecutor>>(), provider.GetService<IRequestInspector>(), provider.GetRequiredService<TimeProvider>());
        });
        return builder;
    }
}
