using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>
/// Visits each node of a document once, in the order of the grammar, tells the rules that listen, and keeps track of the types. Descriptions and names are
/// not visited: they have no part in validation.
/// </summary>
sealed partial class DocumentWalker(RuleSet ruleSet, Rule[] rules, TypeInfo? types)
{
    readonly List<SyntaxNode> ancestors = [];

    /// <summary>The nodes around the one that is visited, the document first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors => ancestors;

    public void Visit(DocumentNode document)
    {
        Enter(document);
        foreach (var definition in document.Definitions) Visit(definition);
        Leave(document);
    }

    public void Visit(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation: Visit(operation); break;
            case FragmentDefinitionNode fragment: Visit(fragment); break;
            case TypeSystemDefinitionNode typeSystem: VisitTypeSystem(typeSystem); break;
        }
    }

    void Visit(OperationDefinitionNode operation)
    {
        types?.Enter(operation);
        Enter(operation);
        foreach (var variable in operation.VariableDefinitions) Visit(variable);
        VisitAll(operation.Directives);
        Visit(operation.SelectionSet);
        Leave(operation);
        types?.LeaveTyped();
    }

    void Visit(FragmentDefinitionNode fragment)
    {
        types?.Enter(fragment.TypeCondition);
        Enter(fragment);
        Visit(fragment.TypeCondition);
        VisitAll(fragment.Directives);
        Visit(fragment.SelectionSet);
        Leave(fragment);
        types?.LeaveTyped();
    }

    void Visit(VariableDefinitionNode variable)
    {
        types?.Enter(variable);
        Enter(variable);
        Visit(variable.Variable);
        Visit(variable.Type);
        if (variable.DefaultValue is { } value) Visit(value);
        VisitAll(variable.Directives);
        Leave(variable);
        types?.LeaveInput();
    }

    void Visit(SelectionSetNode set)
    {
        types?.Enter(set);
        Enter(set);
        foreach (var selection in set.Selections) Visit(selection);
        Leave(set);
        types?.LeaveSelectionSet();
    }

    void Visit(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field: Visit(field); break;
            case InlineFragmentNode fragment: Visit(fragment); break;
            case FragmentSpreadNode spread: Visit(spread); break;
        }
    }

    void Visit(FieldNode field)
    {
        types?.Enter(field);
        Enter(field);
        foreach (var argument in field.Arguments) Visit(argument);
        VisitAll(field.Directives);
        if (field.SelectionSet is { } set) Visit(set);
        Leave(field);
        types?.LeaveField();
    }

    void Visit(InlineFragmentNode fragment)
    {
        types?.Enter(fragment.TypeCondition);
        Enter(fragment);
        if (fragment.TypeCondition is { } condition) Visit(condition);
        VisitAll(fragment.Directives);
        Visit(fragment.SelectionSet);
        Leave(fragment);
        types?.LeaveTyped();
    }

    void Visit(FragmentSpreadNode spread)
    {
        Enter(spread);
        VisitAll(spread.Directives);
        Leave(spread);
    }

    void VisitAll(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives) Visit(directive);
    }

    void Visit(DirectiveNode directive)
    {
        types?.Enter(directive);
        Enter(directive);
        foreach (var argument in directive.Arguments) Visit(argument);
        Leave(directive);
        types?.LeaveDirective();
    }

    void Visit(ArgumentNode argument)
    {
        types?.Enter(argument);
        Enter(argument);
        Visit(argument.Value);
        Leave(argument);
        types?.LeaveArgument();
    }

    void Visit(TypeNode type)
    {
        switch (type)
        {
            case NonNullTypeNode nonNull: Visit(nonNull.Type); break;
            case ListTypeNode list: Visit(list.Type); break;
            case NamedTypeNode named: EnterAndLeave(named); break;
        }
    }

    void EnterAndLeave<TNode>(TNode node) where TNode : SyntaxNode
    {
        Enter(node);
        Leave(node);
    }

    void Enter<TNode>(TNode node) where TNode : SyntaxNode
    {
        foreach (var position in ruleSet.For<TNode>().Entering) ((IEnter<TNode>)rules[position]).Enter(node);
        ancestors.Add(node);
    }

    void Leave<TNode>(TNode node) where TNode : SyntaxNode
    {
        ancestors.RemoveAt(ancestors.Count - 1);
        foreach (var position in ruleSet.For<TNode>().Leaving) ((ILeave<TNode>)rules[position]).Leave(node);
    }
}
