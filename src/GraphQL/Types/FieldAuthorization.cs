using System.Reflection;
using Helsefellesskap.GraphQL.Types.Annotations;

namespace Helsefellesskap.GraphQL.Types;

/// <summary>
/// Who may use a field: what [Authorize] and [AllowAnonymous] say on its member and on the class that declares it. Every rule has to hold, those of the class
/// too; a member that is open to anybody is so whatever its class says.
/// </summary>
public sealed record FieldAuthorization(bool AllowAnonymous, IReadOnlyList<AuthorizeAttribute> Rules)
{
    /// <summary>Null where nothing is said, which the program's handler may take as a refusal.</summary>
    public static FieldAuthorization? Of(MemberInfo member)
    {
        if (member.IsDefined(typeof(AllowAnonymousAttribute))) return new FieldAuthorization(true, []);
        AuthorizeAttribute[] own = [.. member.GetCustomAttributes<AuthorizeAttribute>()];
        AuthorizeAttribute[] ofClass = [.. member.ReflectedType?.GetCustomAttributes<AuthorizeAttribute>() ?? []];
        if (own.Length + ofClass.Length > 0) return new FieldAuthorization(false, [.. ofClass, .. own]);
        return member.ReflectedType?.IsDefined(typeof(AllowAnonymousAttribute)) == true ? new FieldAuthorization(true, []) : null;
    }
}
