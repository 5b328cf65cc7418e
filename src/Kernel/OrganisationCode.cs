namespace Helsefellesskap.Kernel;

/// <summary>
/// Names an organisation in every module, file and address: a municipality's four-digit number, or a short word such as "stolav".
/// One to forty letters, digits, hyphens or underscores. Codes are compared as written.
/// </summary>
public readonly record struct OrganisationCode
{
    public const int MaxLength = 40;

    public OrganisationCode(string value)
    {
        if (!IsValid(value)) throw new FormatException("An organisation's code is one to forty letters, digits, hyphens or underscores.");
        Value = value;
    }

    public string Value { get; }

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLength) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }
        return true;
    }

    public override string ToString() => Value;
}
