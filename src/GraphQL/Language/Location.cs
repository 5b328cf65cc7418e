namespace Helsefellesskap.GraphQL.Language;

/// <summary>A place in a document: line and column count from 1, the column in UTF-16 code units as clients count them.</summary>
public readonly record struct Location(int Line, int Column);
