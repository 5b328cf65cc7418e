using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Validation.Rules;

/// <summary>Required Arguments (specification 5.4.3), of fields. Reported after what is wrong further down.</summary>
sealed class ProvidedRequiredArgumentsRule : Rule, ILeave<FieldNode>
{
    public void Leave(FieldNode node)
    {
        if (Context.Types.Field is not { } field) return;
        foreach (var argument in field.Arguments.Values)
            if (argument.IsRequired && node.Arguments.All(given => given.Name.Value != argument.Name))
                Report(ValidationErrors.MissingArgument(field, argument, argument.Type), node);
    }
}
