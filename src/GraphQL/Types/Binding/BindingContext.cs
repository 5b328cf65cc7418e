using Helsefellesskap.GraphQL.Types.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>What the parts of the binding share while one schema is made.</summary>
sealed class BindingContext
{
    public BindingContext(RequestExecutorBuilder builder)
    {
        (Builder, Candidates) = (builder, [.. builder.Types.Distinct()]);
        Extensions = Candidates.SelectMany(Extended, (extension, extended) => (extension, extended)).ToLookup(pair => pair.extended, pair => pair.extension);
        Types = new(this);
        Loaders = new(this);
        Errors = new(this);
    }

    public RequestExecutorBuilder Builder { get; }

    /// <summary>All types of the added assemblies, among which annotations and implementations are looked for.</summary>
    public IReadOnlyList<Type> Candidates { get; }

    /// <summary>The classes that add fields to the object type of a .NET type.</summary>
    public ILookup<Type, Type> Extensions { get; }

    public TypeRegistry Types { get; }

    public LoaderRegistry Loaders { get; }

    public ErrorTypes Errors { get; }

    public List<string> Faults { get; } = [];

    /// <summary>How long the service lives, or null where none of the type is registered.</summary>
    public ServiceLifetime? LifetimeOf(Type service) => Builder.Services.LastOrDefault(descriptor => !descriptor.IsKeyedService && Serves(descriptor, service))?.Lifetime;

    static IEnumerable<Type> Extended(Type candidate) => candidate.GetCustomAttributes(inherit: false).Select(attribute => attribute.GetType())
        .Where(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>)).Select(kind => kind.GetGenericArguments()[0]);

    static bool Serves(ServiceDescriptor descriptor, Type service) => descriptor.ServiceType == service
        || (service.IsConstructedGenericType && descriptor.ServiceType == service.GetGenericTypeDefinition());
}
