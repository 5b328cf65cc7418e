using System.Text;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.GraphQL.Execution.Pipeline;
using Helsefellesskap.GraphQL.Language;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class DocumentCacheTests
{
    [Fact]
    public void A_flood_of_different_documents_pushes_out_only_what_nobody_uses()
    {
        var cache = new DocumentCache(new RequestOptions { DocumentCacheSize = 100 });
        var used = Add(cache, "{ used }");
        var unused = Encoding.UTF8.GetBytes("{ unused }");
        Add(cache, "{ unused }");

        for (var i = 0; i < 10_000; i++)
        {
            Add(cache, $"{{ a{i} }}");
            Assert.Same(used, cache.Find("{ used }"u8));
        }

        Assert.Null(cache.Find(unused));
        Assert.InRange(cache.Count, 1, 100);
    }

    [Fact]
    public void Long_documents_are_not_remembered_and_all_together_have_a_bound()
    {
        var cache = new DocumentCache(new RequestOptions { MaxCachedDocumentBytes = 1000, DocumentCacheBytes = 10_000 });

        Add(cache, $"{{ {new string('a', 1000)} }}");
        Assert.Equal(0, cache.Count);

        for (var i = 0; i < 1000; i++) Add(cache, $"{{ {new string('a', 400)}{i} }}");
        Assert.InRange(cache.Count, 1, 25);
    }

    [Fact]
    public void Conditions_make_plans_up_to_a_bound()
    {
        var condition = string.Concat(Enumerable.Range(0, 20).Select(i => $" f{i}: __typename @include(if: $v{i})"));
        var text = Encoding.UTF8.GetBytes($"query({string.Join(", ", Enumerable.Range(0, 20).Select(i => $"$v{i}: Boolean!"))}) {{ {condition} }}");
        var document = new CachedDocument(Utf8GraphQLParser.Parse(text), text);
        var schema = Helsefellesskap.GraphQL.Types.Sdl.SdlSchema.Parse("type Query { a: Int }");
        var operation = document.Operation(null);

        for (var bits = 0; bits < 1000; bits++)
        {
            var variables = Enumerable.Range(0, 20).ToDictionary(i => $"v{i}", object? (i) => (bits >> i & 1) == 1);
            Assert.Equal(Enumerable.Range(0, 20).Where(i => (bits >> i & 1) == 1).Select(i => $"f{i}"), document.Plan(schema, operation, variables).Root.Fields.Select(field => field.ResponseName));
        }
        Assert.InRange(document.PlanCount, 1, 64);
    }

    static CachedDocument Add(DocumentCache cache, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = new CachedDocument(Utf8GraphQLParser.Parse(bytes), bytes);
        cache.Add(bytes, document);
        return document;
    }
}
