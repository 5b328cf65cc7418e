using System.Buffers;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Samples;

/// <summary>An engine over annotated classes, with which a test asks in text and reads the answer as text.</summary>
public sealed class SampleServer : IDisposable
{
    readonly ServiceProvider services;

    SampleServer(ServiceProvider services) => this.services = services;

    public Library Library => services.GetRequiredService<Library>();

    public T Service<T>() where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public IRequestExecutor Executor => services.GetRequiredService<IRequestExecutor>();

    /// <summary>The library with everything in it.</summary>
    public static SampleServer OfLibrary(Action<IRequestExecutorBuilder>? more = null) => Of(
        builder => more?.Invoke(builder),
        typeof(LibraryQueries), typeof(BookFields), typeof(AuthorFields), typeof(LibraryMutations), typeof(LibrarySubscriptions), typeof(Book), typeof(Magazine));

    public static SampleServer Of(params Type[] types) => Of(_ => { }, types);

    public static SampleServer Of(Action<IRequestExecutorBuilder> more, params Type[] types)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<Library>();
        var builder = collection.AddGraphQLServer();
        foreach (var type in types) builder.AddType(type);
        more(builder);
        return new SampleServer(collection.BuildServiceProvider(validateScopes: true));
    }

    public async Task<string> Ask(string query, string? variables = null, string? operation = null, CancellationToken cancellation = default)
    {
        using var result = await Execute(query, variables, operation, cancellation);
        return Text(result);
    }

    public async Task<ExecutionResult> Execute(string query, string? variables = null, string? operation = null, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await Executor.ExecuteAsync(Request(scope.ServiceProvider, query, variables, operation), cancellation);
    }

    /// <summary>The answers to a subscription, one for each event.</summary>
    public async IAsyncEnumerable<string> Subscribe(string query, string? variables = null)
    {
        await using var scope = services.CreateAsyncScope();
        using var result = await Executor.ExecuteAsync(Request(scope.ServiceProvider, query, variables, null));
        if (result.Events is null)
        {
            yield return Text(result);
            yield break;
        }
        await foreach (var answer in result.Events)
        {
            using (answer) yield return Text(answer);
        }
    }

    public static OperationRequest Request(IServiceProvider services, string query, string? variables = null, string? operation = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(query),
        Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
        OperationName = operation,
        Services = services,
    };

    public static string Text(ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose() => services.Dispose();
}
