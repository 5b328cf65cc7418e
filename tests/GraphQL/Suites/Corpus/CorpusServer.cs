using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helsefellesskap.Tests.GraphQL.Suites.Corpus;

/// <summary>Answers <c>POST /execute {schema, query, variables}</c> on a free port of the loopback.</summary>
sealed class CorpusServer : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Lazy<IRequestExecutor>> executors = new();
    readonly WebApplication application;

    CorpusServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        application = builder.Build();
        application.MapPost("/execute", ExecuteAsync);
    }

    public string Address => $"{application.Urls.Single()}/execute";

    public static async Task<CorpusServer> StartAsync()
    {
        var server = new CorpusServer();
        await server.application.StartAsync();
        return server;
    }

    async Task ExecuteAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        using var result = await AnswerAsync(body.RootElement, context.RequestServices);
        context.Response.ContentType = "application/json";
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        await context.Response.BodyWriter.WriteAsync(answer.WrittenMemory);
    }

    async Task<ExecutionResult> AnswerAsync(JsonElement body, IServiceProvider services)
    {
        try
        {
            var executor = executors.GetOrAdd(body.GetProperty("schema").GetString()!, sdl => new(() => Build(sdl))).Value;
            return await executor.ExecuteAsync(new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(body.GetProperty("query").GetString()!),
                Variables = body.TryGetProperty("variables", out var variables) ? variables : null,
                Services = services,
            });
        }
        catch (GraphQLException error)
        {
            return ExecutionResult.RequestError(error.Error);
        }
        catch (SchemaException faults)
        {
            return ExecutionResult.RequestError([.. faults.Faults.Select(fault => new GraphQLError(fault))]);
        }
    }

    static RequestExecutor Build(string sdl)
    {
        var schema = SdlSchema.Parse(sdl);
        // graphql-js does not look for directives that are used within their own definition, and one schema of the corpus has such.
        var faults = SchemaValidator.Validate(schema).Where(fault => !fault.Message.Contains(KnownDifferences.DirectiveCycle, StringComparison.Ordinal)).ToList();
        if (faults.Count > 0) throw new SchemaException([.. faults.Select(fault => fault.Message)]);
        TypeResolvers.AddTo(schema);
        var options = new RequestOptions();
        return new RequestExecutor(schema, options, new DocumentSource(schema, options, storage: null), NullLogger<RequestExecutor>.Instance, inspector: null, TimeProvider.System);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
