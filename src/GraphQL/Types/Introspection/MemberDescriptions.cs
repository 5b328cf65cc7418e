using Helsefellesskap.GraphQL.Language.Printing;
using static Helsefellesskap.GraphQL.Types.Introspection.IntrospectionTypes;

namespace Helsefellesskap.GraphQL.Types.Introspection;

/// <summary>__Field, __InputValue and __EnumValue (specification 4.2.3 to 4.2.5).</summary>
static class MemberDescriptions
{
    public static void Fill()
    {
        var field = IntrospectionTypes.Field;
        field.Description = "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, and a return type.";
        field.Add<OutputField>("name", Describing.Text.NonNull(), described => described.Name);
        field.Add<OutputField>("description", Describing.Text, described => described.Description);
        field.AddMembers<OutputField, InputField>(
            "args", InputValue.List().NonNull(), 2, described => described.Arguments.Values, argument => argument.DeprecationReason is not null);
        field.Add<OutputField>("type", IntrospectionTypes.Type.NonNull(), described => described.Type);
        field.Add<OutputField>("isDeprecated", Describing.Flag.NonNull(), described => described.DeprecationReason is not null);
        field.Add<OutputField>("deprecationReason", Describing.Text, described => described.DeprecationReason);

        InputValue.Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values "
            + "which describe their type and optionally a default value.";
        InputValue.Add<InputField>("name", Describing.Text.NonNull(), described => described.Name);
        InputValue.Add<InputField>("description", Describing.Text, described => described.Description);
        InputValue.Add<InputField>("type", IntrospectionTypes.Type.NonNull(), described => described.Type);
        InputValue.Add<InputField>(
            "defaultValue", Describing.Text, described => described.DefaultValue is { } value ? SyntaxPrinter.Print(value) : null);
        InputValue.Add<InputField>("isDeprecated", Describing.Flag.NonNull(), described => described.DeprecationReason is not null);
        InputValue.Add<InputField>("deprecationReason", Describing.Text, described => described.DeprecationReason);

        var enumValue = IntrospectionTypes.EnumValue;
        enumValue.Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. "
            + "However an Enum value is returned in a JSON response as a string.";
        enumValue.Add<EnumValue>("name", Describing.Text.NonNull(), described => described.Name);
        enumValue.Add<EnumValue>("description", Describing.Text, described => described.Description);
        enumValue.Add<EnumValue>("isDeprecated", Describing.Flag.NonNull(), described => described.DeprecationReason is not null);
        enumValue.Add<EnumValue>("deprecationReason", Describing.Text, described => described.DeprecationReason);
    }
}
