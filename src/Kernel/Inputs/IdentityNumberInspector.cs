using System.Runtime.InteropServices;
using Helsefellesskap.GraphQL;
using Helsefellesskap.GraphQL.Execution;
using Helsefellesskap.Kernel.Texts;

namespace Helsefellesskap.Kernel.Inputs;

/// <summary>
/// Keeps identity numbers out of the program: whatever a client sends over GraphQL, as variable, literal, name or comment, passes here before it is read, logged
/// or answered. A refusal names the place and the kind, and never the value.
/// </summary>
public sealed class IdentityNumberInspector : IRequestInspector
{
    public const string Code = "IDENTITY_NUMBER";

    const byte Escape = (byte)'\\';

    public GraphQLError? Inspect(OperationRequest request)
    {
        if (request.Variables is { } variables && MayHoldOne(JsonMarshal.GetRawUtf8Value(variables)) && VariableTexts.Find(variables, "") is { } inVariables)
            return Refusal(inVariables.Place, inVariables.Kind);
        var document = request.Document.Span;
        if (IdentityNumbers.Find(document) is { } inDocument) return Refusal(DocumentPlaces.Find(document)?.Place ?? "query", inDocument);
        if (document.Contains(Escape) && DocumentPlaces.Find(document) is { } escaped) return Refusal(escaped.Place, escaped.Kind);
        return IdentityNumbers.Find(request.OperationName) is { } inName ? Refusal("operationName", inName) : null;
    }

    /// <summary>The whole JSON at once; an escape may hide a digit.</summary>
    static bool MayHoldOne(ReadOnlySpan<byte> json) => json.Contains(Escape) || IdentityNumbers.Find(json) is not null;

    static GraphQLError Refusal(string place, IdentityNumberKind kind) => new(Catalogue.Text("identity.refused", place, Catalogue.Text($"identity.{kind}")))
    {
        Code = Code,
        Extensions = new Dictionary<string, object?> { ["field"] = place, ["kind"] = kind.ToString() },
    };
}
