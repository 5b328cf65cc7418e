namespace Helsefellesskap.Modules.Organisations.Persistence.Migrations;

/// <summary>What a model cannot say is SQL, kept in a file beside its migration and, like it, never changed once released.</summary>
static class SqlScript
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqlScript).Assembly.GetManifestResourceStream($"{name}.sql")!);
        return reader.ReadToEnd();
    }
}
