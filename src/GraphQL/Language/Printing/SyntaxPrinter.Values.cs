using System.Globalization;
using System.Text;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language.Printing;

public sealed partial class SyntaxPrinter
{
    void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: Write($"${variable.Name}"); break;
            case IntValueNode number: Write(number.Value); break;
            case FloatValueNode number: Write(number.Value); break;
            case StringValueNode { IsBlock: true } block: Write(BlockString.Print(block.Value)); break;
            case StringValueNode quoted: Write(Quote(quoted.Value)); break;
            case BooleanValueNode boolean: Write(boolean.Value ? "true" : "false"); break;
            case NullValueNode: Write("null"); break;
            case EnumValueNode name: Write(name.Value); break;
            case ListValueNode list: WriteEnclosed("[", list.Items, "]"); break;
            case ObjectValueNode obj: WriteEnclosed("{", obj.Fields, "}"); break;
            default: throw new ArgumentException($"{value.GetType().Name} is no value of the grammar.", nameof(value));
        }
    }

    void WriteEnclosed(string open, IEnumerable<SyntaxNode> items, string close)
    {
        Write(open);
        WriteSeparated(items, ", ");
        Write(close);
    }

    /// <summary>The text as a quoted string; control characters are escaped.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': quoted.Append("\\\""); break;
                case '\\': quoted.Append("\\\\"); break;
                case '\b': quoted.Append("\\b"); break;
                case '\t': quoted.Append("\\t"); break;
                case '\n': quoted.Append("\\n"); break;
                case '\f': quoted.Append("\\f"); break;
                case '\r': quoted.Append("\\r"); break;
                case < ' ' or (>= '\u007F' and <= '\u009F'): quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"); break;
                default: quoted.Append(character); break;
            }
        }
        return quoted.Append('"').ToString();
    }
}
