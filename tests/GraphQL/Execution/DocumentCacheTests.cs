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

    [Fact]
    public void Plans_count_in_the_memory_that_documents_may_take()
    {
        var schema = Helsefellesskap.GraphQL.Types.Sdl.SdlSchema.Parse("type Query { a: Int }");
        var cache = new DocumentCache(new RequestOptions());
        var fields = string.Concat(Enumerable.Range(0, 200).Select(i => $" f{i}: __typename"));
        var plans = 0;

        for (var i = 0; i < 200; i++)
        {
            var document = Add(cache, $"query($a: Boolean!, $b: Boolean!, $c: Boolean!) {{ d{i}: __typename @skip(if: $a) e: __typename @skip(if: $b) f: __typename @skip(if: $c) {fields} }}");
            for (var bits = 0; bits < 8; bits++)
            {
                document.Plan(schema, document.Operation(null), new Dictionary<string, object?> { ["a"] = (bits & 1) > 0, ["b"] = (bits & 2) > 0, ["c"] = (bits & 4) > 0 });
            }
            plans = document.PlanCount;
        }

        // Eight plans of 200 fields count as 32,000 bytes of text beside the 4,000 of the text itself; there is room for four million.
        Assert.Equal(8, plans);
        Assert.InRange(cache.Count, 50, 130);
    }

    [Fact]
    public void A_document_whose_plans_would_be_large_is_remembered_without_them()
    {
        var schema = Helsefellesskap.GraphQL.Types.Sdl.SdlSchema.Parse("type Query { a: Int }");
        var fields = string.Concat(Enumerable.Range(0, 2_000).Select(i => $" f{i}: __typename"));
        var document = Add(new DocumentCache(new RequestOptions()), $"query({string.Concat(Enumerable.Range(0, 6).Select(i => $"$v{i}: Boolean! "))}) {{ {fields} {string.Concat(Enumerable.Range(0, 6).Select(i => $" c{i}: __typename @skip(if: $v{i})"))} }}");

        for (var bits = 0; bits < 64; bits++)
        {
            document.Plan(schema, document.Operation(null), Enumerable.Range(0, 6).ToDictionary(i => $"v{i}", object? (i) => (bits >> i & 1) == 1));
        }

        Assert.InRange(document.PlanCount, 1, 6);
    }

    static CachedDocument Add(DocumentCache cache, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var document = new CachedDocument(Utf8GraphQLParser.Parse(bytes), bytes);
        cache.Add(bytes, document);
        return document;
    }
}
