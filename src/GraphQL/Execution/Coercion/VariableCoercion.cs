using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>CoerceVariableValues (specification 6.1.2).</summary>
static class VariableCoercion
{
    /// <summary>Further faults are neither looked for nor reported.</summary>
    public const int MostErrors = 50;

    /// <summary>Bytes of a faulty value that its error shows.</summary>
    const int MostShown = 4_000;

    static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <summary>The variables that have a value, by name. Faults are added to <paramref name="errors"/>.</summary>
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema, IReadOnlyList<VariableDefinitionNode> definitions, JsonElement? given, RequestOptions options, List<GraphQLError> errors)
    {
        if (definitions.Count == 0) return None;
        var values = new Dictionary<string, object?>(definitions.Count);
        foreach (var definition in definitions)
        {
            CoerceOne(schema, definition, given, options, errors, values);
            if (errors.Count <= MostErrors) continue;
            errors.RemoveRange(MostErrors, errors.Count - MostErrors);
            errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
            break;
        }
        return values;
    }

    static string Shown(JsonElement value)
    {
        // A value of a megabyte has fifty faults: only its beginning is looked at.
        var json = JsonMarshal.GetRawUtf8Value(value);
        return json.Length <= MostShown ? JavaScriptText.Of(value) : Encoding.UTF8.GetString(json[..MostShown]) + "...";
    }

    static void CoerceOne(
        Schema schema, VariableDefinitionNode definition, JsonElement? given, RequestOptions options, List<GraphQLError> errors, Dictionary<string, object?> values)
    {
        var name = definition.Variable.Name.Value;
        var type = schema.TypeFrom(definition.Type);
        if (type is null || !type.IsInputType())
        {
            Report($"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.");
            return;
        }
        if (given is not { ValueKind: JsonValueKind.Object } variables || !variables.TryGetProperty(name, out var value))
        {
            if (definition.DefaultValue is not null)
            {
                if (LiteralCoercion.TryCoerce(definition.DefaultValue, type, null, out var byDefault)) values[name] = byDefault;
            }
            else if (type is NonNullType)
            {
                Report($"Variable \"${name}\" of required type \"{type}\" was not provided.");
            }
            return;
        }
        if (value.ValueKind == JsonValueKind.Null && type is NonNullType)
        {
            Report($"Variable \"${name}\" of non-null type \"{type}\" must not be null.");
            return;
        }
        var coercion = new ValueCoercion(options, (path, invalid, message) =>
        {
            // What is not reported is not worded either: a value as large as the request may be shown once, not once for each of its faults.
            if (errors.Count <= MostErrors) Report($"Variable \"${name}\" got invalid value {Shown(invalid)}{(path.Length > 0 ? $" at \"{name}{path}\"" : "")}; {message}");
        });
        values[name] = coercion.Coerce(value, type);

        void Report(string message)
        {
            if (errors.Count <= MostErrors) errors.Add(new GraphQLError(message) { Locations = [definition.Location] });
        }
    }
}
