using System.Reflection;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>A resolver method on its way to becoming a field: what annotations and conventions may still change.</summary>
sealed class MethodField(BindingContext context, ComplexType owner, MethodInfo method)
{
    public BindingContext Context { get; } = context;
    public ComplexType Owner { get; } = owner;
    public MethodInfo Method { get; } = method;
    public string Name { get; set; } = Names.OfField(method);
    public string? Description { get; set; } = Descriptions.Of(method);

    /// <summary>What the method returns, out of its task.</summary>
    public ClrType Result { get; } = ClrType.Of(method.ReturnParameter).Unwrapped();

    /// <summary>Set by a convention that answers with a type of its own; else read from <see cref="Result"/>.</summary>
    public IType? Type { get; set; }

    /// <summary>In the order of the method's parameters, which are first.</summary>
    public OrderedDictionary<string, InputField> Arguments { get; } = [];

    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>Calls the method and, once conventions have wrapped it, all that they add.</summary>
    public Func<IResolverContext, ValueTask<object?>> Resolve { get; set; } = _ => default;

    /// <summary>Conventions that need more than the plain reading of a property.</summary>
    public bool IsWrapped { get; private set; }

    /// <summary>Puts something around the resolver; what is added last stands outermost.</summary>
    public void Use(Func<Func<IResolverContext, ValueTask<object?>>, Func<IResolverContext, ValueTask<object?>>> middleware)
    {
        Resolve = middleware(Resolve);
        IsWrapped = true;
    }

    public string Place => $"{Method.DeclaringType!.Name}.{Method.Name}";
}
