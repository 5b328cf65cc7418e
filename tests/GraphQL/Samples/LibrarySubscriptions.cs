using System.Runtime.CompilerServices;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.Tests.GraphQL.Samples;

[SubscriptionType]
public static class LibrarySubscriptions
{
    /// <summary>Books as they come in.</summary>
    public static async IAsyncEnumerable<Book> BookAdded(Library library, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var book in library.Books.Take(most))
        {
            await Task.Delay(1, cancellation);
            yield return book;
        }
    }
}
