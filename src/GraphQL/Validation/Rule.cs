using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>
/// One rule of chapter 5 of the specification. It hears of the kinds of nodes for which it implements <see cref="IEnter{TNode}"/> or
/// <see cref="ILeave{TNode}"/>. An instance serves one document.
/// </summary>
abstract class Rule
{
    /// <summary>What is known where the walk stands.</summary>
    public ValidationContext Context { get; private set; } = null!;

    public void Start(ValidationContext context)
    {
        Context = context;
        Start();
    }

    /// <summary>Called before the walk.</summary>
    protected virtual void Start() { }

    protected void Report(string message, params IEnumerable<SyntaxNode> nodes) => Context.Report(message, nodes);
}

/// <summary>Hears of a node before its children are visited.</summary>
interface IEnter<in TNode> where TNode : SyntaxNode
{
    void Enter(TNode node);
}

/// <summary>Hears of a node after its children have been visited.</summary>
interface ILeave<in TNode> where TNode : SyntaxNode
{
    void Leave(TNode node);
}
