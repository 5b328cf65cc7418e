using System.Text;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Value: Variable (unless constant), IntValue, FloatValue, StringValue, BooleanValue, NullValue, EnumValue, ListValue, ObjectValue</summary>
    ValueNode ParseValue(bool isConstant)
    {
        switch (reader.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            case TokenKind.Int:
                return Took(new IntValueNode(Encoding.ASCII.GetString(reader.Text)) { Location = reader.Location });
            case TokenKind.Float:
                return Took(new FloatValueNode(Encoding.ASCII.GetString(reader.Text)) { Location = reader.Location });
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return Took(NamedValue());
            case TokenKind.Dollar:
                return isConstant ? throw VariableInConstant() : ParseVariable();
            default:
                throw Unexpected();
        }
    }

    ValueNode Took(ValueNode value)
    {
        Advance();
        return value;
    }

    /// <summary>BooleanValue: one of true false; NullValue: null; EnumValue: any other name</summary>
    readonly ValueNode NamedValue() => reader.Text switch
    {
        var text when text.SequenceEqual("true"u8) => new BooleanValueNode(true) { Location = reader.Location },
        var text when text.SequenceEqual("false"u8) => new BooleanValueNode(false) { Location = reader.Location },
        var text when text.SequenceEqual("null"u8) => new NullValueNode { Location = reader.Location },
        var text => new EnumValueNode(NameTable.Get(text)) { Location = reader.Location },
    };

    StringValueNode ParseStringValue()
    {
        var value = new StringValueNode(reader.StringValue(), reader.Kind == TokenKind.BlockString) { Location = reader.Location };
        Advance();
        return value;
    }

    /// <summary>ListValue: [ Value* ]</summary>
    ListValueNode ParseList(bool isConstant)
    {
        var location = reader.Location;
        Expect(TokenKind.LeftBracket);
        Enter();
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.RightBracket)) items.Add(ParseValue(isConstant));
        Leave();
        return new ListValueNode([.. items]) { Location = location };
    }

    /// <summary>ObjectValue: { ObjectField* }</summary>
    ObjectValueNode ParseObject(bool isConstant)
    {
        var location = reader.Location;
        Expect(TokenKind.LeftBrace);
        Enter();
        var members = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace)) members.Add(ParseObjectField(isConstant));
        Leave();
        return new ObjectValueNode([.. members]) { Location = location };
    }

    /// <summary>ObjectField: Name : Value</summary>
    ObjectFieldNode ParseObjectField(bool isConstant)
    {
        var location = reader.Location;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Location = location, Name = name, Value = ParseValue(isConstant) };
    }

    /// <summary>Variable: $ Name</summary>
    VariableNode ParseVariable()
    {
        var location = reader.Location;
        Expect(TokenKind.Dollar);
        return new VariableNode(ParseName()) { Location = location };
    }

    /// <summary>DefaultValue: = Value (constant)</summary>
    ValueNode? ParseDefaultValue() => Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;

    GraphQLException VariableInConstant()
    {
        var dollar = reader;
        Advance();
        return dollar.Error(dollar.Start, reader.Kind == TokenKind.Name
            ? SyntaxErrors.VariableInConstant(Encoding.ASCII.GetString(reader.Text))
            : SyntaxErrors.Unexpected(dollar.Describe()));
    }
}
