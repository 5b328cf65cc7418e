using System.Text;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Types.Sdl;
using Microsoft.AspNetCore.Http;

namespace Helsefellesskap.GraphQL.Http;

/// <summary>Answers with the schema as SDL, to whoever may introspect: the engine is asked, so that there is one policy.</summary>
sealed class SchemaHandler(IRequestExecutor executor, GraphQLHttpOptions options)
{
    readonly Lazy<byte[]> sdl = new(() => Encoding.UTF8.GetBytes(SchemaPrinter.Print(executor.Schema, withDirectives: true)));

    public async Task InvokeAsync(HttpContext context)
    {
        var question = new OperationRequest { Document = "{ __schema { queryType { name } } }"u8.ToArray(), Services = context.RequestServices, QueriesOnly = true };
        using var answer = await executor.ExecuteAsync(question, context.RequestAborted);
        if (answer.Errors.Count > 0)
        {
            await ResponseSender.SendAsync(context, answer, MediaTypes.GraphQLResponse, options);
            return;
        }
        context.Response.ContentType = "application/graphql; charset=utf-8";
        // Who may see it is asked each time.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = sdl.Value.Length;
        await context.Response.Body.WriteAsync(sdl.Value, context.RequestAborted);
    }
}
