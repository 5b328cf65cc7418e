using System.Globalization;
using Helsefellesskap.GraphQL.Execution;

namespace Helsefellesskap.GraphQL.Types.Binding;

/// <summary>Keys that are no text in .NET and ID in the schema: a Guid, a number, a code of the program's own.</summary>
static class Identifiers
{
    public static void Write<T>(T value, ResponseWriter writer) => writer.WriteString(value is IFormattable formattable
        ? formattable.ToString(null, CultureInfo.InvariantCulture)
        : value?.ToString());

    public static object Parse<T>(string text) where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var parsed)
        ? parsed
        : throw new GraphQLException($"ID cannot represent value: \"{text}\"");
}
