namespace Helsefellesskap.GraphQL.Validation;

/// <summary>The words of validation errors, in the order of the rules; the reference implementation's where it has them.</summary>
static class ValidationErrors
{
    public const string TooManyErrors = "Too many validation errors, error limit reached. Validation aborted.";
    public const string Aborted = "Validation aborted.";
    public const string MergeBudget = "Too many fields would have to be compared to see whether they can be merged. Validation aborted.";

    public static string NotExecutable(string definition) => $"The {definition} definition is not executable.";
    public static string UnsupportedOperation(string operation) => $"The {operation} operation is not supported by the schema.";
    public static string DuplicateOperation(string name) => $"There can be only one operation named \"{name}\".";
    public const string LoneAnonymous = "This anonymous operation must be the only defined operation.";
    public static string SingleField(string? name) => $"{Subscription(name)} must select only one top level field.";
    public static string ConditionalSubscription(string? name) =>
        $"{Subscription(name)} must not use `@skip` or `@include` directives in the top level selection.";
    public static string IntrospectionField(string? name) => $"{Subscription(name)} must not select an introspection top level field.";
    public static string UnknownType(string name) => $"Unknown type \"{name}\".";
    public static string NonCompositeCondition(object type) => $"Fragment cannot condition on non composite type \"{type}\".";
    public static string NonCompositeCondition(string name, object type) => $"Fragment \"{name}\" cannot condition on non composite type \"{type}\".";
    public static string NonInputVariable(string name, object type) => $"Variable \"${name}\" cannot be non-input type \"{type}\".";
    public static string NoSubfields(string field, object type) => $"Field \"{field}\" must not have a selection since type \"{type}\" has no subfields.";
    public static string NeedsSubfields(string field, object type) =>
        $"Field \"{field}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field} {{ ... }}\"?";
    public static string UnknownField(string field, object type) => $"Cannot query field \"{field}\" on type \"{type}\".";
    public static string DuplicateFragment(string name) => $"There can be only one fragment named \"{name}\".";
    public static string UnknownFragment(string name) => $"Unknown fragment \"{name}\".";
    public static string UnusedFragment(string name) => $"Fragment \"{name}\" is never used.";
    public static string ImpossibleFragment(object parent, object type) =>
        $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";
    public static string ImpossibleFragment(string name, object parent, object type) =>
        $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";
    public static string FragmentCycle(string name, string via) => $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.";
    public static string DuplicateVariable(string name) => $"There can be only one variable named \"${name}\".";
    public static string UndefinedVariable(string name, string? operation) =>
        $"Variable \"${name}\" is not defined{(operation is null ? "" : $" by operation \"{operation}\"")}.";
    public static string UnusedVariable(string name, string? operation) =>
        $"Variable \"${name}\" is never used{(operation is null ? "" : $" in operation \"{operation}\"")}.";
    public static string UnknownDirective(string name) => $"Unknown directive \"@{name}\".";
    public static string MisplacedDirective(string name, string location) => $"Directive \"@{name}\" may not be used on {location}.";
    public static string RepeatedDirective(string name) => $"The directive \"@{name}\" can only be used once at this location.";
    public static string UnknownArgument(string name, object type, object field) => $"Unknown argument \"{name}\" on field \"{type}.{field}\".";
    public static string UnknownDirectiveArgument(string name, string directive) => $"Unknown argument \"{name}\" on directive \"@{directive}\".";
    public static string DuplicateArgument(string name) => $"There can be only one argument named \"{name}\".";
    public static string UnexpectedValue(object type, string value) => $"Expected value of type \"{type}\", found {value}.";
    public static string MissingInputField(object type, object field, object fieldType) => $"Field \"{type}.{field}\" of required type \"{fieldType}\" was not provided.";
    public static string UnknownInputField(string field, object type) => $"Field \"{field}\" is not defined by type \"{type}\".";
    public static string OneOfKeys(object type) => $"OneOf Input Object \"{type}\" must specify exactly one key.";
    public static string OneOfNull(object type, string field) => $"Field \"{type}.{field}\" must be non-null.";
    public static string NotAnEnumLiteral(object type, string value) => $"Enum \"{type}\" cannot represent non-enum value: {value}.";
    public static string UnknownEnumValue(object type, string value) => $"Value \"{value}\" does not exist in \"{type}\" enum.";
    public static string MissingArgument(object field, object argument, object type) =>
        $"Field \"{field}\" argument \"{argument}\" of type \"{type}\" is required, but it was not provided.";
    public static string MissingDirectiveArgument(string directive, string argument, object type) =>
        $"Directive \"@{directive}\" argument \"{argument}\" of type \"{type}\" is required, but it was not provided.";
    public static string VariablePosition(string name, object type, object wanted) =>
        $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{wanted}\".";
    public static string OneOfVariable(string name, object type, object input) =>
        $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{input}\".";
    public static string FieldConflict(string name, string reason) =>
        $"Fields \"{name}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.";
    public static string SubfieldConflict(string name, string reason) => $"subfields \"{name}\" conflict because {reason}";
    public static string DifferentFields(string a, string b) => $"\"{a}\" and \"{b}\" are different fields";
    public const string DifferingArguments = "they have differing arguments";
    public static string ConflictingTypes(object a, object b) => $"they return conflicting types \"{a}\" and \"{b}\"";
    public static string DuplicateInputField(string name) => $"There can be only one input field named \"{name}\".";
    public const string IntrospectionDepth = "Maximum introspection depth exceeded";
    public static string IntrospectionForbidden(string field) =>
        $"GraphQL introspection has been disabled, but the requested query contained the field \"{field}\".";
    public static string Deprecated(string what, string reason) => $"{what} is deprecated. {reason}";

    public const string SecondSchemaDefinition = "Must provide only one schema definition.";
    public static string DuplicateOperationType(string operation) => $"There can be only one {operation} type in schema.";
    public static string DuplicateType(string name) => $"There can be only one type named \"{name}\".";
    public static string DuplicateEnumValue(string type, string value) => $"Enum value \"{type}.{value}\" can only be defined once.";
    public static string DuplicateFieldDefinition(string type, string field) => $"Field \"{type}.{field}\" can only be defined once.";
    public static string DuplicateArgumentDefinition(string parent, string argument) => $"Argument \"{parent}({argument}:)\" can only be defined once.";
    public static string DuplicateDirective(string name) => $"There can be only one directive named \"@{name}\".";
    public static string ExtendsOtherKind(string kind, string name) => $"Cannot extend non-{kind} type \"{name}\".";
    public static string ExtendsUndefined(string name) => $"Cannot extend type \"{name}\" because it is not defined.";

    static string Subscription(string? name) => name is null ? "Anonymous Subscription" : $"Subscription \"{name}\"";
}
