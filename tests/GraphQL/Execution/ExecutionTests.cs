using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Execution;

public class ExecutionTests
{
    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData("{ books { id title pages binding price tags } }", """{"data":{"books":[{"id":"1","title":"Sult","pages":200,"binding":"HARD_COVER","price":99.5,"tags":["novel","hunger"]},{"id":"2","title":"Pan","pages":150,"binding":"SOFT_COVER","price":null,"tags":[]},{"id":"3","title":"Kristin Lavransdatter","pages":900,"binding":"HARD_COVER","price":249,"tags":[]}]}}""")]
    [InlineData("{ books(minPages: 500) { label } }", """{"data":{"books":[{"label":"Kristin Lavransdatter (900)"}]}}""")]
    [InlineData("{ a: book(id: 1) { title } b: book(id: \"3\") { title author { name } } c: book(id: 9) { title } }", """{"data":{"a":{"title":"Sult"},"b":{"title":"Kristin Lavransdatter","author":{"name":"Undset"}},"c":null}}""")]
    [InlineData("{ lendables { __typename ... on Book { title author { name } } ...M } } fragment M on Magazine { issue }", """{"data":{"lendables":[{"__typename":"Book","title":"Sult","author":{"name":"Hamsun"}},{"__typename":"Book","title":"Pan","author":{"name":"Hamsun"}},{"__typename":"Book","title":"Kristin Lavransdatter","author":{"name":"Undset"}},{"__typename":"Magazine","issue":4}]}}""")]
    [InlineData("{ titled { title ... on Magazine { issue } } }", """{"data":{"titled":[{"title":"Samtiden","issue":4},{"title":"Sult"},{"title":"Pan"},{"title":"Kristin Lavransdatter"}]}}""")]
    [InlineData("{ numbers someNulls }", """{"data":{"numbers":[0,1,2],"someNulls":[1,null,3]}}""")]
    [InlineData("{ points(count: 2) { x y provisional } }", """{"data":{"points":[{"x":0,"y":0,"provisional":true},{"x":1,"y":0.5,"provisional":false}]}}""")]
    public async Task Answers(string query, string expected)
    {
        using var server = SampleServer.OfLibrary();

        Assert.Equal(expected, await server.Ask(query));
    }
}
