using Helsefellesskap.GraphQL.Types.Binding;

namespace Helsefellesskap.GraphQL.Types.Annotations;

/// <summary>An annotation that changes the field that it stands on: its arguments, its type, how it is resolved. Only the engine derives from it.</summary>
public abstract class FieldConfigurationAttribute : Attribute
{
    private protected FieldConfigurationAttribute() { }

    /// <summary>What wraps what: a higher number is applied later and so stands further out, nearer to the answer.</summary>
    internal virtual int Order => 0;

    /// <summary>On a resolver method, before its field is made.</summary>
    internal virtual void Configure(MethodField field) { }

    /// <summary>On a method or a property, once the field is made.</summary>
    internal virtual void Configure(OutputField field) { }
}
