using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Types.Sdl;

/// <summary>The types that a document defines: made empty first, filled with what their definitions and extensions say then.</summary>
sealed class SdlTypes
{
    readonly Dictionary<string, NamedType> types = [];
    readonly Dictionary<string, NamedType> others;

    /// <param name="document">Definitions and extensions in any order.</param>
    /// <param name="others">Types that every schema has. They win over definitions of the same name.</param>
    public SdlTypes(DocumentNode document, IEnumerable<NamedType> others)
    {
        this.others = others.ToDictionary(type => type.Name);
        var definitions = document.Definitions.OfType<TypeDefinitionNode>().ToLookup(definition => definition.IsExtension);
        foreach (var definition in definitions[false]) types[definition.Name.Value] = Find(definition.Name.Value) ?? MakeEmpty(definition);
        foreach (var definition in definitions[false].Concat(definitions[true]))
            if (types.TryGetValue(definition.Name.Value, out var type) && !this.others.ContainsKey(type.Name)) type.SyntaxNodes.Add(definition);
        foreach (var type in types.Values) Fill(type);
    }

    /// <summary>In the order of their definitions.</summary>
    public IEnumerable<NamedType> All => types.Values;

    public NamedType? Find(string name) => others.GetValueOrDefault(name) ?? types.GetValueOrDefault(name);

    static NamedType MakeEmpty(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        NamedType type = definition switch
        {
            ObjectTypeDefinitionNode => new ObjectType(name),
            InterfaceTypeDefinitionNode => new InterfaceType(name),
            UnionTypeDefinitionNode => new UnionType(name),
            EnumTypeDefinitionNode => new EnumType(name),
            InputObjectTypeDefinitionNode => new InputObjectType(name) { IsOneOf = AppliedDirectives.IsOneOf(definition.Directives) },
            _ => new SdlScalarType(name),
        };
        type.Description = definition.Description?.Value;
        return type;
    }

    void Fill(NamedType type)
    {
        foreach (var definition in type.SyntaxNodes)
        {
            type.Directives = [.. type.Directives, .. definition.Directives];
            switch ((type, definition))
            {
                case (ScalarType scalar, _):
                    scalar.SpecifiedBy = AppliedDirectives.SpecifiedBy(definition.Directives) ?? scalar.SpecifiedBy;
                    break;
                case (ComplexType complex, ComplexTypeDefinitionNode part):
                    Fill(complex, part);
                    break;
                case (UnionType union, UnionTypeDefinitionNode part):
                    // What is no object type, or is named twice, is left to schema validation to report.
                    foreach (var member in part.Types) if (Named(member) is ObjectType obj && !union.Types.Contains(obj)) union.Types.Add(obj);
                    break;
                case (EnumType values, EnumTypeDefinitionNode part):
                    foreach (var value in part.Values) values.Values[value.Name.Value] = Value(value);
                    break;
                case (InputObjectType input, InputObjectTypeDefinitionNode part):
                    foreach (var field in part.Fields) input.Fields[field.Name.Value] = Input(field);
                    break;
            }
        }
    }

    void Fill(ComplexType complex, ComplexTypeDefinitionNode part)
    {
        foreach (var name in part.Interfaces)
            if (Named(name) is InterfaceType implemented && implemented != complex && !complex.Interfaces.Contains(implemented)) complex.Interfaces.Add(implemented);
        foreach (var definition in part.Fields)
        {
            var field = new OutputField(definition.Name.Value, Reference(definition.Type))
            {
                Description = definition.Description?.Value,
                DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
                Directives = definition.Directives,
                SyntaxNode = definition,
            };
            foreach (var argument in definition.Arguments) field.Arguments[argument.Name.Value] = Input(argument);
            complex.Fields[field.Name] = field;
        }
    }

    static EnumValue Value(EnumValueDefinitionNode definition) => new(definition.Name.Value, definition.Name.Value)
    {
        Description = definition.Description?.Value,
        DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
        Directives = definition.Directives,
        SyntaxNode = definition,
    };

    InputField Input(InputValueDefinitionNode definition) => new(definition.Name.Value, Reference(definition.Type))
    {
        Description = definition.Description?.Value,
        DeprecationReason = AppliedDirectives.DeprecationReason(definition.Directives),
        DefaultValue = definition.DefaultValue,
        Directives = definition.Directives,
        SyntaxNode = definition,
    };

    public DirectiveType Directive(DirectiveDefinitionNode definition)
    {
        var directive = new DirectiveType(definition.Name.Value)
        {
            Description = definition.Description?.Value,
            IsRepeatable = definition.IsRepeatable,
            Locations = [.. definition.Locations.Select(location => location.Value)],
            SyntaxNode = definition,
        };
        foreach (var argument in definition.Arguments) directive.Arguments[argument.Name.Value] = Input(argument);
        return directive;
    }

    public NamedType Named(NamedTypeNode reference) =>
        Find(reference.Name.Value) ?? throw new SchemaException([$"Unknown type: \"{reference.Name}\"."]);

    IType Reference(TypeNode reference) => reference switch
    {
        ListTypeNode list => new ListType(Reference(list.Type)),
        NonNullTypeNode nonNull => new NonNullType(Reference(nonNull.Type)),
        _ => Named((NamedTypeNode)reference),
    };
}
