using System.Text.Json;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Language.Printing;

namespace Helsefellesskap.GraphQL.Types.Scalars;

/// <summary>What the built-in scalars say of values that do not fit, in the reference implementation's words.</summary>
static class ScalarErrors
{
    const string NotInt = "Int cannot represent non-integer value: ";
    const string NotInt32 = "Int cannot represent non 32-bit signed integer value: ";
    const string NotLong = "Long cannot represent non-integer value: ";
    const string NotInt64 = "Long cannot represent non 64-bit signed integer value: ";
    const string NotFloat = "Float cannot represent non numeric value: ";
    const string NotString = "String cannot represent a non string value: ";
    const string NotBoolean = "Boolean cannot represent a non boolean value: ";
    const string NotId = "ID cannot represent value: ";

    public static GraphQLException Integer(ValueNode literal) => new(NotInt + SyntaxPrinter.Print(literal));
    public static GraphQLException Integer(JsonElement value) => new(NotInt + JavaScriptText.Of(value));
    public static GraphQLException Integer(object value) => new(NotInt + JavaScriptText.Of(value));
    public static GraphQLException Integer32(IntValueNode literal) => new(NotInt32 + literal.Value);
    public static GraphQLException Integer32(double value) => new(NotInt32 + JavaScriptText.Of(value));
    public static GraphQLException Integer32(object value) => new(NotInt32 + JavaScriptText.Of(value));
    public static GraphQLException Long(ValueNode literal) => new(NotLong + SyntaxPrinter.Print(literal));
    public static GraphQLException Long(JsonElement value) => new(NotLong + JavaScriptText.Of(value));
    public static GraphQLException Long(object value) => new(NotLong + JavaScriptText.Of(value));
    public static GraphQLException Integer64(IntValueNode literal) => new(NotInt64 + literal.Value);
    public static GraphQLException Integer64(JsonElement value) => new(NotInt64 + JavaScriptText.Of(value));
    public static GraphQLException Integer64(object value) => new(NotInt64 + JavaScriptText.Of(value));
    public static GraphQLException Number(ValueNode literal) => new(NotFloat + SyntaxPrinter.Print(literal));
    public static GraphQLException Number(JsonElement value) => new(NotFloat + JavaScriptText.Of(value));
    public static GraphQLException Number(object value) => new(NotFloat + JavaScriptText.Of(value));
    public static GraphQLException Text(ValueNode literal) => new(NotString + SyntaxPrinter.Print(literal));
    public static GraphQLException Text(JsonElement value) => new(NotString + JavaScriptText.Of(value));
    public static GraphQLException Text(object value) => new("String cannot represent value: " + JavaScriptText.Of(value));
    public static GraphQLException Boolean(ValueNode literal) => new(NotBoolean + SyntaxPrinter.Print(literal));
    public static GraphQLException Boolean(JsonElement value) => new(NotBoolean + JavaScriptText.Of(value));
    public static GraphQLException Boolean(object value) => new(NotBoolean + JavaScriptText.Of(value));
    public static GraphQLException Id(ValueNode literal) => new("ID cannot represent a non-string and non-integer value: " + SyntaxPrinter.Print(literal));
    public static GraphQLException Id(JsonElement value) => new(NotId + JavaScriptText.Of(value));
    public static GraphQLException Id(object value) => new(NotId + JavaScriptText.Of(value));
}
