namespace Helsefellesskap.GraphQL.Language;

/// <summary>Block strings (specification 2.9.4): what one means, and how a text is written as one.</summary>
static class BlockString
{
    /// <summary>BlockStringValue(rawValue): without common indentation and without blank lines at either end.</summary>
    public static string Dedent(string raw)
    {
        var lines = Lines(raw);
        int common = int.MaxValue, first = -1, last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent == lines[i].Length) continue;
            if (first < 0) first = i;
            last = i;
            if (i > 0) common = Math.Min(common, indent);
        }
        if (last < 0) return "";
        for (var i = Math.Max(1, first); i <= last; i++) lines[i] = lines[i][Math.Min(common, lines[i].Length)..];
        return string.Join('\n', lines, first, last - first + 1);
    }

    static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');

    static int IndentOf(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    /// <summary>The text as a block string, on lines of its own where that reads better or where its meaning would change otherwise.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = Lines(escaped);
        var isOneLine = lines.Length == 1;
        var isIndented = !isOneLine && lines.Skip(1).All(line => line.Length == 0 || StartsWithSpace(line));
        var endsWithTripleQuote = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLineAfter = (value.EndsWith('"') && !endsWithTripleQuote) || value.EndsWith('\\');
        var onOwnLines = !isOneLine || value.Length > 70 || needsLineAfter || endsWithTripleQuote;
        var lineBefore = (onOwnLines && !(isOneLine && StartsWithSpace(value))) || isIndented;
        return $"\"\"\"{(lineBefore ? "\n" : "")}{escaped}{(onOwnLines ? "\n" : "")}\"\"\"";
    }

    static bool StartsWithSpace(string text) => text.Length > 0 && text[0] is ' ' or '\t';

    /// <summary>Whether reading the printed block string gives the text back.</summary>
    public static bool CanPrint(string value)
    {
        bool isEmptyLine = true, hasIndent = false, allIndented = true, seenLine = false;
        foreach (var character in value)
        {
            switch (character)
            {
                case '\n':
                    if (isEmptyLine && !seenLine) return false;
                    (seenLine, isEmptyLine, hasIndent) = (true, true, false);
                    break;
                case ' ' or '\t':
                    hasIndent |= isEmptyLine;
                    break;
                case < '\u0010':
                    return false;
                default:
                    allIndented &= hasIndent;
                    isEmptyLine = false;
                    break;
            }
        }
        return value.Length == 0 || (!isEmptyLine && !(allIndented && seenLine));
    }
}
