namespace Helsefellesskap.GraphQL.Execution.Loading;

/// <summary>Keys that wait to be loaded together.</summary>
interface IBatch
{
    void Send();
}
