using Helsefellesskap.GraphQL.Types.Sdl;
using Helsefellesskap.Tests.GraphQL.Samples;

namespace Helsefellesskap.Tests.GraphQL.Types.Binding;

public class BindingTests
{
    [Fact]
    public void Annotated_classes_become_this_schema()
    {
        using var server = SampleServer.OfLibrary();

        File.WriteAllText("/tmp/exec-sdl.graphql", SchemaPrinter.Print(server.Executor.Schema));
    }
}
