using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;

namespace Helsefellesskap.GraphQL.Validation;

/// <summary>What the rules share while one document is validated.</summary>
sealed class ValidationContext
{
    readonly List<GraphQLError> errors = [];
    readonly DocumentWalker walker;
    readonly TypeInfo? types;
    readonly Schema? schema;

    /// <param name="schema">Null where the document is what a schema is made from.</param>
    /// <param name="document">The document.</param>
    /// <param name="ruleSet">The rules to hold it to.</param>
    /// <param name="options">The limits.</param>
    public ValidationContext(Schema? schema, DocumentNode document, RuleSet ruleSet, ValidationOptions options)
    {
        (this.schema, Document, Options) = (schema, document, options);
        types = schema is null ? null : new TypeInfo(schema);
        Rules = ruleSet.Instances();
        walker = new DocumentWalker(ruleSet, Rules, types);
        Fragments = new FragmentIndex(this);
        Variables = new VariableUsages(this);
    }

    Rule[] Rules { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public FragmentIndex Fragments { get; }

    public VariableUsages Variables { get; }

    public Schema Schema => schema ?? throw new InvalidOperationException("The rule needs a schema.");

    public TypeInfo Types => types ?? throw new InvalidOperationException("The rule needs a schema.");

    /// <summary>The directives that may be used unless the document defines its own.</summary>
    public IEnumerable<DirectiveType> Directives => schema?.Directives.Values ?? (IEnumerable<DirectiveType>)BuiltInDirectives.All;

    public IEnumerable<string> TypeNames => schema?.Types.Keys ?? Enumerable.Empty<string>();

    public bool HasType(string name) => schema?.Types.ContainsKey(name) == true;

    /// <summary>The nodes around the one that is visited, the document first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors => walker.Ancestors;

    public IReadOnlyList<GraphQLError> Run()
    {
        try
        {
            foreach (var rule in Rules) rule.Start(this);
            walker.Visit(Document);
        }
        catch (ValidationAbortedException aborted)
        {
            errors.Add(aborted.Error);
        }
        return errors;
    }

    public void Report(string message, IEnumerable<SyntaxNode> nodes) => Report(new GraphQLError(message), nodes);

    public void Report(GraphQLError error, IEnumerable<SyntaxNode> nodes)
    {
        if (errors.Count >= Options.MaxErrors) throw new ValidationAbortedException(new GraphQLError(ValidationErrors.TooManyErrors));
        errors.Add(error with { Locations = [.. nodes.Select(node => node.Location)] });
    }

    /// <summary>" Did you mean ...?" with the names most like the one that was written, or nothing.</summary>
    public string DidYouMean(string written, IEnumerable<string> names, string what = "") =>
        Options.HideSuggestions ? "" : Suggestions.DidYouMean(Suggestions.Similar(written, names), what);
}
