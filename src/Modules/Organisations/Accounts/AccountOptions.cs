namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>The configuration's section "Accounts".</summary>
sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>How long a session lasts, whatever is done in it: a working day.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Who is asked to choose a password at the very first start.</summary>
    public string FirstAdministrator { get; set; } = "admin@localhost";

    /// <summary>Whether passwords are used at all. Off where an OpenID Connect provider is the only way in.</summary>
    public bool Passwords { get; set; } = true;

    /// <summary>A PEM file with a certificate and its RSA key, by which data protection's keys are encrypted in the database; without one they lie there as they are.</summary>
    public string? KeysCertificate { get; set; }

    /// <summary>Files of the same kind that encrypted keys before, until those keys are over (90 days).</summary>
    public string[] FormerKeysCertificates { get; set; } = [];
}
