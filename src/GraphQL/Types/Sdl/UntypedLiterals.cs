using System.Globalization;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>A constant literal as the value that its own form suggests, where no type says more.</summary>
static class UntypedLiterals
{
    public static object? Read(ValueNode literal) => literal switch
    {
        IntValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        StringValueNode text => text.Value,
        BooleanValueNode truth => truth.Value,
        EnumValueNode name => name.Value,
        ListValueNode list => list.Items.Select(Read).ToArray(),
        ObjectValueNode obj => Members(obj),
        _ => null,
    };

    static Dictionary<string, object?> Members(ObjectValueNode obj)
    {
        var members = new Dictionary<string, object?>();
        foreach (var field in obj.Fields) members[field.Name.Value] = Read(field.Value);
        return members;
    }
}
