using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Values of Correct Type, Input Object Field Names and Required Fields (specification 5.6.1, 5.6.2 and 5.6.4).</summary>
sealed class ValuesOfCorrectTypeRule : Rule,
    IEnter<ListValueNode>, ILeave<ListValueNode>, IEnter<ObjectValueNode>, ILeave<ObjectValueNode>, IEnter<ObjectFieldNode>,
    IEnter<NullValueNode>, IEnter<EnumValueNode>, IEnter<IntValueNode>, IEnter<FloatValueNode>, IEnter<StringValueNode>, IEnter<BooleanValueNode>
{
    static readonly Dictionary<string, object?> NoVariables = [];

    // A list or object where none belongs is reported as a whole; what it holds is not looked at.
    ValueNode? misplaced;

    public void Enter(ListValueNode node)
    {
        if (misplaced is not null || Context.Types.ParentInput?.NullableType() is ListType) return;
        Check(node);
        misplaced = node;
    }

    public void Leave(ListValueNode node) => Leave((ValueNode)node);

    public void Enter(ObjectValueNode node)
    {
        if (misplaced is not null) return;
        if (Context.Types.Input?.NamedType() is not InputObjectType type)
        {
            Check(node);
            misplaced = node;
            return;
        }
        foreach (var field in type.Fields.Values)
            if (field.IsRequired && node.Fields.All(given => given.Name.Value != field.Name)) Report(ValidationErrors.MissingInputField(type, field, field.Type), node);
        if (type.IsOneOf) CheckOneOf(node, type);
    }

    public void Leave(ObjectValueNode node) => Leave((ValueNode)node);

    void Leave(ValueNode node)
    {
        if (misplaced == node) misplaced = null;
    }

    void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        var last = node.Fields.Count > 0 ? node.Fields[^1] : null;
        if (last is null || node.Fields.Any(field => field.Name.Value != last.Name.Value)) Report(ValidationErrors.OneOfKeys(type), node);
        else if (last.Value is NullValueNode) Report(ValidationErrors.OneOfNull(type, last.Name.Value), node);
    }

    public void Enter(ObjectFieldNode node)
    {
        if (misplaced is not null || Context.Types.Input is not null || Context.Types.ParentInput?.NamedType() is not InputObjectType type) return;
        Report(ValidationErrors.UnknownInputField(node.Name.Value, type) + Context.DidYouMean(node.Name.Value, type.Fields.Keys), node);
    }

    public void Enter(NullValueNode node)
    {
        if (misplaced is null && Context.Types.Input is NonNullType type) Report(ValidationErrors.UnexpectedValue(type, "null"), node);
    }

    public void Enter(EnumValueNode node) => Check(node);

    public void Enter(IntValueNode node) => Check(node);

    public void Enter(FloatValueNode node) => Check(node);

    public void Enter(StringValueNode node) => Check(node);

    public void Enter(BooleanValueNode node) => Check(node);

    void Check(ValueNode node)
    {
        if (misplaced is not null || Context.Types.Input is not { } type) return;
        switch (type.NamedType())
        {
            case EnumType values: Check(node, values); break;
            case ScalarType scalar: Check(node, scalar); break;
            default: Report(ValidationErrors.UnexpectedValue(type, SyntaxPrinter.Print(node)), node); break;
        }
    }

    void Check(ValueNode node, EnumType type)
    {
        if (node is EnumValueNode name && type.Values.ContainsKey(name.Value)) return;
        var text = SyntaxPrinter.Print(node);
        var message = node is EnumValueNode ? ValidationErrors.UnknownEnumValue(type, text) : ValidationErrors.NotAnEnumLiteral(type, text);
        Report(message + Context.DidYouMean(text, type.Values.Keys, "the enum value"), node);
    }

    void Check(ValueNode node, ScalarType scalar)
    {
        try
        {
            // A scalar of the program's is not to know of variables; as in the reference implementation they have no values here. The others take neither list nor object.
            scalar.ParseLiteral(node is ListValueNode or ObjectValueNode && !BuiltInScalars.Contains(scalar.Name) ? VariableSubstitution.Constant(node, NoVariables) : node);
        }
        catch (GraphQLException refusal)
        {
            Report(refusal.Error.Message, node);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A scalar of the program's may refuse in its own way, which is not the client's to read.
            Report(ValidationErrors.UnexpectedValue(scalar, SyntaxPrinter.Print(node)), node);
        }
    }
}
