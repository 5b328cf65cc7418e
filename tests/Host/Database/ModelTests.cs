using Helsefellesskap.Host;
using Helsefellesskap.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Helsefellesskap.Tests.Host.Database;

public sealed class ModelTests
{
    [Fact]
    public async Task Every_module_has_a_context_and_no_model_is_ahead_of_its_migrations()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var host = await TestHost.StartAsync(database);
        await using var scope = host.Services.CreateAsyncScope();

        var contexts = scope.ServiceProvider.GetServices<DbContextOptions>()
            .Select(options => (DbContext)scope.ServiceProvider.GetRequiredService(options.ContextType)).ToList();

        Assert.Equal(ModuleList.All.Select(module => module.Schema).Order(), contexts.Select(context => context.Model.GetDefaultSchema()).Order());
        Assert.All(contexts, context => Assert.False(context.Database.HasPendingModelChanges(), $"{context.GetType().Name}: run tools/add-migration"));
    }
}
