namespace Helsefellesskap.Modules.Kpi.Imports;

/// <summary>Codes of faults in the contents of a file. Faults of its form are in <see cref="Files.FileFaults"/>.</summary>
internal static class FaultCodes
{
    public const string NoHeader = "no_header";
    public const string UnknownColumn = "unknown_column";
    public const string MissingColumn = "missing_column";
    public const string ColumnTwice = "column_twice";
    public const string CellCount = "cell_count";
    public const string Required = "required";
    public const string TooLong = "too_long";
    public const string InvalidText = "invalid_text";
    public const string InvalidValue = "invalid_value";
    public const string InvalidDate = "invalid_date";
    public const string InvalidTime = "invalid_time";
    public const string SkippedTime = "skipped_time";
    public const string InvalidNumber = "invalid_number";
    public const string InvalidMonth = "invalid_month";
    public const string UnknownIndicator = "unknown_indicator";
    public const string Order = "order";
    public const string IdentityNumber = "identity_number";
    public const string UnknownOrganisation = "unknown_organisation";
    public const string OutsideScope = "outside_scope";
    public const string DuplicateKey = "duplicate_key";
    public const string KeyInOtherPeriod = "key_in_other_period";
    public const string MonthClosed = "month_closed";
    public const string RemovesTooMuch = "removes_more_than_half";

    // Warnings
    public const string Windows1252 = "windows_1252";
    public const string RepeatedTime = "repeated_time";
    public const string ReadmittedAfterDeath = "readmitted_after_death";
    public const string Unchanged = "unchanged";
}
