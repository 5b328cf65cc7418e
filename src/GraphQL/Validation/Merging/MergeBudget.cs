using System.Runtime.CompilerServices;

namespace Helsefellesskap.GraphQL.Validation.Merging;

/// <summary>
/// How much comparing one document may cause. Comparing is quadratic at worst, and a document that is made for it would keep the service busy.
/// </summary>
sealed class MergeBudget(int work)
{
    int remaining = work;

    public void Spend(int units)
    {
        remaining -= units;
        if (remaining < 0) throw Exhausted();
    }

    /// <summary>Fragments in long chains are compared recursively; a stack overflow could not be caught.</summary>
    public static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Exhausted();
    }

    static ValidationAbortedException Exhausted() => new(new GraphQLError(ValidationErrors.MergeBudget) { Code = ErrorCodes.MergeBudgetExceeded });
}
