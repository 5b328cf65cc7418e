using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Modules.Organisations.Accounts;

/// <summary>Another account has the address already.</summary>
sealed class EmailTakenException() : Exception(Catalogue.Text("account.emailTaken"));

/// <summary>There is no such account.</summary>
sealed class AccountNotFoundException() : Exception(Catalogue.Text("account.notFound"));

/// <summary>The role needs an organisation that takes part, or, being a body's, has none.</summary>
sealed class RoleOrganisationException() : Exception(Catalogue.Text("account.roleOrganisation"));

/// <summary>The period ends before it begins.</summary>
sealed class RolePeriodException() : Exception(Catalogue.Text("account.rolePeriod"));

/// <summary>The account is no service, or the key's scopes or end are not allowed.</summary>
sealed class KeyRefusedException() : Exception(Catalogue.Text("account.keyRefused"));

/// <summary>The last administrator cannot be closed or lose the role: nobody could give it back.</summary>
sealed class LastAdministratorException() : Exception(Catalogue.Text("account.lastAdministrator"));

/// <summary>There is no such key.</summary>
sealed class IntegratorKeyNotFoundException() : Exception(Catalogue.Text("account.keyNotFound"));
