namespace Helsefellesskap.GraphQL.Validation;

/// <summary>Order of names in which runs of digits count as numbers: a2 comes before a10.</summary>
sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            int difference;
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                difference = Digits(a, ref i).CompareTo(Digits(b, ref j));
            }
            else
            {
                difference = a[i++].CompareTo(b[j++]);
            }
            if (difference != 0) return difference;
        }
        return a.Length.CompareTo(b.Length);
    }

    // A zero is a number of its own, so that a01 and a1 differ.
    static double Digits(string text, ref int index)
    {
        double number = 0;
        do number = (number * 10) + (text[index++] - '0'); while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
