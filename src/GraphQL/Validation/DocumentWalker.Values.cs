using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

sealed partial class DocumentWalker
{
    void Visit(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: EnterAndLeave(variable); break;
            case IntValueNode number: EnterAndLeave(number); break;
            case FloatValueNode number: EnterAndLeave(number); break;
            case StringValueNode text: EnterAndLeave(text); break;
            case BooleanValueNode truth: EnterAndLeave(truth); break;
            case NullValueNode nothing: EnterAndLeave(nothing); break;
            case EnumValueNode name: EnterAndLeave(name); break;
            case ListValueNode list: Visit(list); break;
            case ObjectValueNode obj: Visit(obj); break;
        }
    }

    void Visit(ListValueNode list)
    {
        types?.Enter(list);
        Enter(list);
        foreach (var item in list.Items) Visit(item);
        Leave(list);
        types?.LeaveInput();
    }

    void Visit(ObjectValueNode obj)
    {
        Enter(obj);
        foreach (var member in obj.Fields) Visit(member);
        Leave(obj);
    }

    void Visit(ObjectFieldNode member)
    {
        types?.Enter(member);
        Enter(member);
        Visit(member.Value);
        Leave(member);
        types?.LeaveInput();
    }
}
