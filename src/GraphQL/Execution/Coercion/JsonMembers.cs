using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using Helsefellesskap.GraphQL.Language.Ast;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>
/// The given values of an operation's variables. <see cref="JsonElement"/> goes through all members for each name that it is asked for: good for few names, but
/// thousands of variables looked for among a hundred thousand members take seconds.
/// </summary>
readonly struct JsonMembers
{
    const int FewNames = 16;

    readonly JsonElement given;
    readonly Dictionary<string, JsonElement>? byName;

    /// <param name="given">The object; anything else has no members.</param>
    /// <param name="wanted">What will be looked for.</param>
    public JsonMembers(JsonElement? given, IReadOnlyList<VariableDefinitionNode> wanted)
    {
        this.given = given is { ValueKind: JsonValueKind.Object } members ? members : default;
        if (wanted.Count <= FewNames || this.given.ValueKind != JsonValueKind.Object) return;
        byName = new(wanted.Count);
        foreach (var definition in wanted) byName[definition.Variable.Name.Value] = default;
        foreach (var member in this.given.EnumerateObject())
        {
            // Of several with one name the last counts, as it does for JsonElement.
            ref var value = ref CollectionsMarshal.GetValueRefOrNullRef(byName, member.Name);
            if (!Unsafe.IsNullRef(ref value)) value = member.Value;
        }
    }

    public bool TryGet(string name, out JsonElement value)
    {
        if (byName is not null) return byName.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Undefined;
        value = default;
        return given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out value);
    }
}
