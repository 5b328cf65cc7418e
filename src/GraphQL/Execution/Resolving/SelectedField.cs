using Helsefellesskap.GraphQL.Execution.Coercion;
using Helsefellesskap.GraphQL.Execution.Planning;

namespace Helsefellesskap.GraphQL.Execution.Resolving;

sealed class SelectedField(PlanField selected, ArgumentValues arguments) : ISelectedField
{
    public string ResponseName => selected.ResponseName;

    public T Argument<T>(string name) => arguments.Of<T>(selected, name);

    public bool IsArgumentGiven(string name) => arguments.Given[selected.ArgumentIndex(name)];
}
