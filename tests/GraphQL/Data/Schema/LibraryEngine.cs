using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.Tests.GraphQL.Data.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.GraphQL.Data.Schema;

/// <summary>The engine over the library.</summary>
public sealed class LibraryEngine(LibraryDatabase database, Action<IRequestExecutorBuilder>? configure = null)
{
    readonly ServiceProvider services = Build(database, configure);

    public IRequestExecutor Executor => services.GetRequiredService<IRequestExecutor>();

    public async Task<JsonNode> AskAsync(string query, object? variables = null, CostReport cost = CostReport.None)
    {
        await using var scope = services.CreateAsyncScope();
        using var result = await Executor.ExecuteAsync(new OperationRequest
        {
            Document = Encoding.UTF8.GetBytes(query),
            Variables = variables is null ? null : JsonSerializer.SerializeToElement(variables),
            Services = scope.ServiceProvider,
            Cost = cost,
        });
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        return JsonNode.Parse(answer.WrittenSpan)!;
    }

    static ServiceProvider Build(LibraryDatabase database, Action<IRequestExecutorBuilder>? configure)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddScoped(_ => database.Open());
        var builder = services.AddGraphQLServer()
            .AddType(typeof(LibraryQueries)).AddType(typeof(BookFields))
            .AddScalar<ShelfMark>(new ShelfMarkType())
            .AddScalar<DateOnly>(new TemporalType<DateOnly>("Date"))
            .AddScalar<DateTimeOffset>(new TemporalType<DateTimeOffset>("DateTime"));
        configure?.Invoke(builder);
        return services.BuildServiceProvider();
    }
}
