using System.Collections.Concurrent;
using System.Diagnostics;

namespace Helsefellesskap.Tests.Testing;

/// <summary>
/// The SQL statements that are sent to PostgreSQL on behalf of this test, those of the requests that it makes to a <see cref="TestHost"/> among them:
/// <c>using var sql = SqlStatements.Record();</c>, a request, <c>Assert.Equal(2, sql.Count);</c>
/// </summary>
public sealed class SqlStatements : IDisposable
{
    static readonly ActivitySource Tests = new("Helsefellesskap.Tests");

    readonly ConcurrentQueue<string> statements = new();
    readonly ActivityListener listener;
    readonly Activity test;

    SqlStatements()
    {
        listener = new ActivityListener
        {
            // The server's own activity takes over the caller's trace, by which statements of tests that run side by side are told apart.
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore" or "Helsefellesskap.Tests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == test!.TraceId) statements.Enqueue(StatementOf(activity));
            },
        };
        ActivitySource.AddActivityListener(listener);
        Activity.Current = null;
        test = Tests.StartActivity("test")!;
    }

    public int Count => statements.Count;

    /// <summary>The statements in the order in which they ended.</summary>
    public IReadOnlyCollection<string> Texts => statements;

    public static SqlStatements Record() => new();

    public void Dispose()
    {
        test.Dispose();
        listener.Dispose();
    }

    static string StatementOf(Activity activity) =>
        (activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) as string ?? activity.DisplayName;
}
