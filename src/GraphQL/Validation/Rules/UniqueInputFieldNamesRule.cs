using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Input Object Field Uniqueness (specification 5.6.3).</summary>
sealed class UniqueInputFieldNamesRule : Rule, IEnter<ObjectValueNode>, ILeave<ObjectValueNode>, IEnter<ObjectFieldNode>
{
    readonly Stack<UniqueNames> objects = new();

    public void Enter(ObjectValueNode node) => objects.Push(new UniqueNames());

    public void Leave(ObjectValueNode node) => objects.Pop();

    public void Enter(ObjectFieldNode node)
    {
        if (objects.Peek().Earlier(node.Name) is { } earlier) Report(ValidationErrors.DuplicateInputField(node.Name.Value), earlier, node.Name);
    }
}
