using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Rules;

/// <summary>IsValidImplementation (specification 3.6.1): a type has all that the interfaces promise which it says it implements.</summary>
static class ImplementationRules
{
    public static void Check(ComplexType type, SchemaFaults faults)
    {
        var seen = new HashSet<NamedType>();
        foreach (var declared in Declared(type, faults.Schema))
        {
            if (declared is not InterfaceType implemented)
                faults.Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", References(type, declared));
            else if (implemented == type)
                faults.Report($"Type {type} cannot implement itself because it would create a circular reference.", References(type, declared));
            else if (!seen.Add(implemented))
                faults.Report($"Type {type} can only implement {implemented} once.", References(type, declared));
            else
                Check(type, implemented, faults);
        }
    }

    /// <summary>As SDL declares them, with its faults; else what the type was built with.</summary>
    static IEnumerable<NamedType> Declared(ComplexType type, Schema schema) => type.SyntaxNodes.Count == 0
        ? type.Interfaces
        : type.SyntaxNodes.OfType<ComplexTypeDefinitionNode>().SelectMany(node => node.Interfaces).Select(name => schema.Types[name.Name.Value]);

    static IEnumerable<NamedTypeNode> References(ComplexType type, NamedType name) =>
        type.SyntaxNodes.OfType<ComplexTypeDefinitionNode>().SelectMany(node => node.Interfaces).Where(reference => reference.Name.Value == name.Name);

    static void Check(ComplexType type, InterfaceType implemented, SchemaFaults faults)
    {
        var declared = Declared(type, faults.Schema).ToArray();
        foreach (var ancestor in Declared(implemented, faults.Schema).Where(ancestor => !declared.Contains(ancestor)))
        {
            faults.Report(
                ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                References(implemented, ancestor).Concat(References(type, implemented)));
        }
        foreach (var promised in implemented.Fields.Values)
        {
            if (type.Fields.TryGetValue(promised.Name, out var field)) Check($"{type}.{field}", field, $"{implemented}.{promised}", promised, faults);
            else
                faults.Report($"Interface field {implemented}.{promised} expected but {type} does not provide it.",
                    type.SyntaxNodes.Prepend<SyntaxNode?>(promised.SyntaxNode));
        }
    }

    static void Check(string name, OutputField field, string promisedName, OutputField promised, SchemaFaults faults)
    {
        if (!faults.Schema.IsSubTypeOf(field.Type, promised.Type))
            faults.Report($"Interface field {promisedName} expects type {promised.Type} but {name} is type {field.Type}.",
                promised.SyntaxNode?.Type, field.SyntaxNode?.Type);
        foreach (var wanted in promised.Arguments.Values)
        {
            if (!field.Arguments.TryGetValue(wanted.Name, out var argument))
                faults.Report($"Interface field argument {promisedName}({wanted}:) expected but {name} does not provide it.", wanted.SyntaxNode, field.SyntaxNode);
            else if (!wanted.Type.IsSameAs(argument.Type))
                faults.Report($"Interface field argument {promisedName}({wanted}:) expects type {wanted.Type} but {name}({wanted}:) is type {argument.Type}.",
                    wanted.SyntaxNode?.Type, argument.SyntaxNode?.Type);
        }
        foreach (var more in field.Arguments.Values.Where(argument => argument.IsRequired && !promised.Arguments.ContainsKey(argument.Name)))
            faults.Report($"Object field {name} includes required argument {more} that is missing from the Interface field {promisedName}.",
                more.SyntaxNode, promised.SyntaxNode);
        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            faults.Report($"Interface field {promisedName} is not deprecated, so implementation field {name} must not be deprecated.",
                SchemaFaults.Deprecation(field.SyntaxNode?.Directives), field.SyntaxNode?.Type);
    }
}
