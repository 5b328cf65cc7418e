namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>A key of ASP.NET Core's data protection, kept in the database so that several nodes share them.</summary>
sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
