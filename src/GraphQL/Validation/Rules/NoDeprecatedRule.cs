using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Where asked for: nothing that is deprecated may be used, as for the documents of one's own clients. No rule of the specification.</summary>
sealed class NoDeprecatedRule : Rule, IEnter<FieldNode>, IEnter<ArgumentNode>, IEnter<ObjectFieldNode>, IEnter<EnumValueNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Types is { Field: { DeprecationReason: { } reason } field, Parent: { } parent })
            Report(node, $"The field {parent}.{field}", reason);
    }

    public void Enter(ArgumentNode node)
    {
        if (Context.Types.Argument is not { DeprecationReason: { } reason } argument) return;
        var owner = Context.Types.Directive is { } directive ? $"Directive \"{directive}\"" : $"Field \"{Context.Types.Parent}.{Context.Types.Field}\"";
        Report(node, $"{owner} argument \"{argument}\"", reason);
    }

    public void Enter(ObjectFieldNode node)
    {
        if (Context.Types.ParentInput?.NamedType() is InputObjectType input
            && input.Fields.GetValueOrDefault(node.Name.Value) is { DeprecationReason: { } reason } field)
            Report(node, $"The input field {input}.{field}", reason);
    }

    public void Enter(EnumValueNode node)
    {
        if (Context.Types.Input?.NamedType() is EnumType type && type.Values.GetValueOrDefault(node.Value) is { DeprecationReason: { } reason } value)
            Report(node, $"The enum value \"{type}.{value.Name}\"", reason);
    }

    void Report(SyntaxNode node, string what, string reason)
    {
        if (Context.Options.ForbidDeprecated) Report(ValidationErrors.Deprecated(what, reason), node);
    }
}
