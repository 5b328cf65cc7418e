using Helsefellesskap.GraphQL.Types.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>What the parts of the binding share while one schema is made.</summary>
sealed class BindingContext
{
    public BindingContext(RequestExecutorBuilder builder)
    {
        (Builder, Candidates) = (builder, [.. builder.Types.Distinct()]);
        var annotations = Annotations().ToList();
        Extensions = Extending(annotations, typeof(ObjectTypeAttribute<>));
        InterfaceExtensions = Extending(annotations, typeof(InterfaceTypeAttribute<>));
        Types = new(this);
        Loaders = new(this);
        Errors = new(this);
    }

    public RequestExecutorBuilder Builder { get; }

    /// <summary>All types of the added assemblies, among which annotations and implementations are looked for.</summary>
    public IReadOnlyList<Type> Candidates { get; }

    /// <summary>The classes that add fields to the object type of a .NET type.</summary>
    public ILookup<Type, Type> Extensions { get; }

    /// <summary>The classes that add fields to the interface type of a .NET type.</summary>
    public ILookup<Type, Type> InterfaceExtensions { get; }

    public TypeRegistry Types { get; }

    public LoaderRegistry Loaders { get; }

    public ErrorTypes Errors { get; }

    public List<string> Faults { get; } = [];

    /// <summary>How long the service lives, or null where none of the type is registered.</summary>
    public ServiceLifetime? LifetimeOf(Type service) => Builder.Services.LastOrDefault(descriptor => !descriptor.IsKeyedService && Serves(descriptor, service))?.Lifetime;

    /// <summary>An annotation says of this type alone that it is one, and not of those that inherit from it.</summary>
    public bool IsInterface(Type type) => type.IsDefined(typeof(InterfaceTypeAttribute), inherit: false) || InterfaceExtensions.Contains(type);

    /// <summary>The .NET interfaces and base classes of the type that are interfaces of the schema.</summary>
    public IEnumerable<Type> InterfacesOf(Type type) => type.GetInterfaces().Concat(ObjectTypes.BaseTypes(type)).Where(IsInterface);

    IEnumerable<(Type Extension, Type Kind)> Annotations() => Candidates
        .SelectMany(candidate => candidate.GetCustomAttributes(inherit: false), (candidate, attribute) => (candidate, attribute.GetType()));

    static ILookup<Type, Type> Extending(IEnumerable<(Type Extension, Type Kind)> annotations, Type annotation) => annotations
        .Where(found => found.Kind.IsGenericType && found.Kind.GetGenericTypeDefinition() == annotation)
        .ToLookup(found => found.Kind.GetGenericArguments()[0], found => found.Extension);

    static bool Serves(ServiceDescriptor descriptor, Type service) => descriptor.ServiceType == service
        || (service.IsConstructedGenericType && descriptor.ServiceType == service.GetGenericTypeDefinition());
}
