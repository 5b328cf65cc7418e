using System.Buffers;

namespace Helsefellesskap.GraphQL.Execution.Writing;

/// <summary>Where in the answer the writer is. Kept in a pooled array; only an error makes a list of it.</summary>
sealed class ResponsePath : IDisposable
{
    (string? Name, int Index)[] steps = ArrayPool<(string?, int)>.Shared.Rent(16);

    public int Depth { get; private set; }

    public void Enter(string name) => Push((name, 0));

    public void EnterList() => Push((null, 0));

    public void At(int index) => steps[Depth - 1].Index = index;

    /// <summary>Back to an earlier <see cref="Depth"/>, also out of what an exception left half-way.</summary>
    public void LeaveTo(int depth) => Depth = depth;

    public IReadOnlyList<object> ToList() => [.. steps.Take(Depth).Select(step => step.Name ?? (object)step.Index)];

    void Push((string?, int) step)
    {
        if (Depth == steps.Length)
        {
            var longer = ArrayPool<(string?, int)>.Shared.Rent(steps.Length * 2);
            steps.CopyTo(longer, 0);
            Dispose();
            steps = longer;
        }
        steps[Depth++] = step;
    }

    public void Dispose() => ArrayPool<(string?, int)>.Shared.Return(steps);
}
