using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Introspection;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Which types belong to the place where the walk stands; null where the document does not fit the schema.</summary>
sealed class TypeInfo(Schema schema)
{
    readonly Stack<IType?> types = new();
    readonly Stack<NamedType?> parents = new();
    readonly Stack<OutputField?> fields = new();
    readonly List<(IType? Type, bool HasDefault)> inputs = [];

    /// <summary>The type of the field or fragment.</summary>
    public IType? Type => types.TryPeek(out var type) ? type : null;

    /// <summary>The composite type that is selected from.</summary>
    public NamedType? Parent => parents.TryPeek(out var type) ? type : null;

    public OutputField? Field => fields.TryPeek(out var top) ? top : null;

    public DirectiveType? Directive { get; private set; }

    public InputField? Argument { get; private set; }

    /// <summary>The type that a value at this place has to have.</summary>
    public IType? Input => inputs.Count > 0 ? inputs[^1].Type : null;

    /// <summary>The type of the input that contains this place.</summary>
    public IType? ParentInput => inputs.Count > 1 ? inputs[^2].Type : null;

    /// <summary>Whether the argument or input field at this place has a default.</summary>
    public bool HasDefault => inputs.Count > 0 && inputs[^1].HasDefault;

    public void Enter(OperationDefinitionNode operation) => types.Push(schema.RootType(operation.Operation));

    public void Enter(NamedTypeNode? condition)
    {
        var type = condition is null ? Type?.NamedType() : schema.TypeFrom(condition);
        types.Push(type is not null && type.IsOutputType() ? type : null);
    }

    public void LeaveTyped() => types.Pop();

    public void Enter(SelectionSetNode _) => parents.Push(Type?.NamedType() is { } type && type.IsCompositeType() ? type : null);

    public void LeaveSelectionSet() => parents.Pop();

    public void Enter(FieldNode field)
    {
        var definition = Parent is { } parent ? MetaFields.FieldOf(schema, parent, field.Name.Value) : null;
        fields.Push(definition);
        types.Push(definition is not null && definition.Type.IsOutputType() ? definition.Type : null);
    }

    public void LeaveField()
    {
        fields.Pop();
        types.Pop();
    }

    public void Enter(DirectiveNode directive) => Directive = schema.Directives.GetValueOrDefault(directive.Name.Value);

    public void LeaveDirective() => Directive = null;

    public void Enter(VariableDefinitionNode variable) => PushInput(schema.TypeFrom(variable.Type), hasDefault: false);

    public void Enter(ArgumentNode argument)
    {
        var arguments = Directive?.Arguments ?? Field?.Arguments;
        Argument = arguments?.GetValueOrDefault(argument.Name.Value);
        PushInput(Argument?.Type, Argument?.DefaultValue is not null);
    }

    public void LeaveArgument()
    {
        Argument = null;
        LeaveInput();
    }

    public void Enter(ListValueNode _)
    {
        var type = Input?.NullableType();
        PushInput(type is ListType list ? list.ElementType : type, hasDefault: false);
    }

    public void Enter(ObjectFieldNode member)
    {
        var field = (Input?.NamedType() as InputObjectType)?.Fields.GetValueOrDefault(member.Name.Value);
        PushInput(field?.Type, field?.DefaultValue is not null);
    }

    public void LeaveInput() => inputs.RemoveAt(inputs.Count - 1);

    void PushInput(IType? type, bool hasDefault) => inputs.Add((type is not null && type.IsInputType() ? type : null, hasDefault));
}
