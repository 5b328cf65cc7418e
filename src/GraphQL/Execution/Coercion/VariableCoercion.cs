using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Helsefellesskap.GraphQL.Language.Ast;
using Helsefellesskap.GraphQL.Types;
using Helsefellesskap.GraphQL.Types.Scalars;

namespace Helsefellesskap.GraphQL.Execution.Coercion;

/// <summary>CoerceVariableValues (specification 6.1.2).</summary>
sealed class VariableCoercion : IInvalidValues
{
    /// <summary>Further faults are neither looked for nor reported.</summary>
    public const int MostErrors = 50;

    /// <summary>Bytes of a faulty value that its error shows.</summary>
    const int MostShown = 4_000;

    static readonly VariableValues None = new(0);

    readonly Schema schema;
    readonly RequestOptions options;
    readonly VariableValues values;
    List<GraphQLError>? errors;

    /// <summary>The one that is coerced now.</summary>
    VariableDefinitionNode? current;

    VariableCoercion(Schema schema, RequestOptions options, VariableValues values) => (this.schema, this.options, this.values) = (schema, options, values);

    /// <summary>The variables that have a value, by name, and what is wrong with those that the client gave; null where nothing is.</summary>
    public static (IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError>? Errors) Coerce(
        Schema schema, IReadOnlyList<VariableDefinitionNode> definitions, JsonElement? given, RequestOptions options)
    {
        if (definitions.Count == 0) return (None, null);
        var coercion = new VariableCoercion(schema, options, new VariableValues(definitions.Count));
        var members = new JsonMembers(given, definitions);
        for (var i = 0; i < definitions.Count && coercion.errors is not { Count: > MostErrors }; i++) coercion.CoerceOne(coercion.current = definitions[i], members);
        if (coercion.errors is { Count: > MostErrors } errors) errors[MostErrors] = new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted.");
        return (coercion.values, coercion.errors);
    }

    void CoerceOne(VariableDefinitionNode definition, JsonMembers given)
    {
        var name = definition.Variable.Name.Value;
        var type = schema.TypeFrom(definition.Type);
        if (type is null || !type.IsInputType())
        {
            Report($"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.");
            return;
        }
        if (!given.TryGet(name, out var value))
        {
            if (definition.DefaultValue is not null)
            {
                if (LiteralCoercion.TryCoerce(definition.DefaultValue, type, null, out var byDefault)) values.Add(name, byDefault);
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
        values.Add(name, new ValueCoercion(options, this).Coerce(value, type));
    }

    void IInvalidValues.Add(string path, JsonElement invalid, string message)
    {
        // What is not reported is not worded either: a value as large as the request may be shown once, not once for each of its faults.
        if (errors is { Count: > MostErrors }) return;
        var name = current!.Variable.Name.Value;
        Report($"Variable \"${name}\" got invalid value {Shown(invalid)}{(path.Length > 0 ? $" at \"{name}{path}\"" : "")}; {message}");
    }

    /// <summary>One beyond the bound is kept, to say that there were more.</summary>
    void Report(string message)
    {
        if (errors is not { Count: > MostErrors }) (errors ??= []).Add(new GraphQLError(message) { Locations = [current!.Location] });
    }

    static string Shown(JsonElement value)
    {
        // A value of a megabyte has fifty faults: only its beginning is looked at.
        var json = JsonMarshal.GetRawUtf8Value(value);
        return json.Length <= MostShown ? JavaScriptText.Of(value) : Encoding.UTF8.GetString(json[..MostShown]) + "...";
    }
}
