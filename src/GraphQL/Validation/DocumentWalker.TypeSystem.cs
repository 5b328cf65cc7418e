using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

sealed partial class DocumentWalker
{
    void VisitTypeSystem(TypeSystemDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema: Visit(schema); break;
            case ScalarTypeDefinitionNode type: Visit(type, type.Directives); break;
            case ObjectTypeDefinitionNode type: VisitComplex(type); break;
            case InterfaceTypeDefinitionNode type: VisitComplex(type); break;
            case UnionTypeDefinitionNode type: Visit(type); break;
            case EnumTypeDefinitionNode type: Visit(type); break;
            case InputObjectTypeDefinitionNode type: Visit(type); break;
            case DirectiveDefinitionNode directive: Visit(directive); break;
        }
    }

    void Visit<TNode>(TNode node, IReadOnlyList<DirectiveNode> directives) where TNode : SyntaxNode
    {
        Enter(node);
        VisitAll(directives);
        Leave(node);
    }

    void Visit(SchemaDefinitionNode schema)
    {
        Enter(schema);
        VisitAll(schema.Directives);
        foreach (var operation in schema.OperationTypes)
        {
            Enter(operation);
            Visit(operation.Type);
            Leave(operation);
        }
        Leave(schema);
    }

    void VisitComplex<TNode>(TNode type) where TNode : ComplexTypeDefinitionNode
    {
        Enter(type);
        foreach (var implemented in type.Interfaces) Visit(implemented);
        VisitAll(type.Directives);
        foreach (var field in type.Fields) Visit(field);
        Leave(type);
    }

    void Visit(FieldDefinitionNode field)
    {
        Enter(field);
        foreach (var argument in field.Arguments) Visit(argument);
        Visit(field.Type);
        VisitAll(field.Directives);
        Leave(field);
    }

    void Visit(InputValueDefinitionNode input)
    {
        Enter(input);
        Visit(input.Type);
        if (input.DefaultValue is { } value) Visit(value);
        VisitAll(input.Directives);
        Leave(input);
    }

    void Visit(UnionTypeDefinitionNode union)
    {
        Enter(union);
        VisitAll(union.Directives);
        foreach (var member in union.Types) Visit(member);
        Leave(union);
    }

    void Visit(EnumTypeDefinitionNode type)
    {
        Enter(type);
        VisitAll(type.Directives);
        foreach (var value in type.Values) Visit(value, value.Directives);
        Leave(type);
    }

    void Visit(InputObjectTypeDefinitionNode input)
    {
        Enter(input);
        VisitAll(input.Directives);
        foreach (var field in input.Fields) Visit(field);
        Leave(input);
    }

    void Visit(DirectiveDefinitionNode directive)
    {
        Enter(directive);
        foreach (var argument in directive.Arguments) Visit(argument);
        Leave(directive);
    }
}
