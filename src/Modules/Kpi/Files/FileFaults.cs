namespace Helsefellesskap.Modules.Kpi.Files;

/// <summary>Codes of what is wrong with a file's form, whatever it holds.</summary>
internal static class FileFaults
{
    public const string Empty = "empty_file";
    public const string NoRows = "no_rows";
    public const string Encoding = "encoding";
    public const string Quotes = "quotes";
    public const string RowTooLong = "row_too_long";
    public const string Workbook = "workbook";
    public const string TooLarge = "file_too_large";
}
